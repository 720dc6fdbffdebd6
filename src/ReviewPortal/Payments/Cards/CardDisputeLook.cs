namespace ReviewPortal.Payments.Cards;

/// <summary>What the card company says now of a dispute. Instants are UTC, amounts in the currency's smallest unit.</summary>
/// <param name="Taken">What was taken from the review, and when; null if nothing was.</param>
/// <param name="GivenBack">What of that the review got back, and when.</param>
public sealed record CardDisputeLook(
    string Reference, DateTime OpenedAt, long AmountMinor, string Currency, string Reason, CardDisputeStatus Status, DateTime? AnswerBy,
    (DateTime At, long AmountMinor)? Taken, (DateTime At, long AmountMinor)? GivenBack);
