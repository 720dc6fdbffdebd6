namespace ReviewPortal.Payments.Cards;

/// <summary>What a card is charged for again and again. Instants are UTC.</summary>
/// <param name="Reference">Its name at the card company.</param>
/// <param name="StartedAt">When its first period began.</param>
/// <param name="PeriodStart">When the present period began, paid or not.</param>
/// <param name="CancelledAt">When somebody cancelled, so that nothing follows the present period; null if it goes on.</param>
/// <param name="EndedAt">Null as long as it is not over.</param>
/// <param name="EndedUnpaid">It is over because a renewal was not paid.</param>
/// <param name="RenewalIssues">How many issues a renewal is for; null if its rhythm is none of ours.</param>
public sealed record CardTerm(
    string Reference, string Customer, CardTermStatus Status, DateTime StartedAt, DateTime PeriodStart, DateTime PeriodEnd,
    DateTime? CancelledAt, DateTime? EndedAt, bool EndedUnpaid, int? RenewalIssues, long RenewalMinor, string Currency)
{
    /// <summary>The last <see cref="CardMove"/> of it, by what the card company keeps; null if there was none.</summary>
    public Guid? Move { get; init; }
}
