namespace ReviewPortal.Payments.Cards;

/// <summary>
/// Something that the card company told, by its own id: written in the transaction of what it changed, so that it changes that
/// once.
/// </summary>
public sealed class CardEvent
{
    public const int MaxNote = 500;

    public required string Id { get; init; }
    public required string Type { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public Guid? OrderId { get; private set; }
    public CardEventOutcome Outcome { get; private set; }

    /// <summary>For the staff: what did not agree, or did not work.</summary>
    public string? Note { get; private set; }

    public bool IsDone => Outcome != CardEventOutcome.Failed;

    public void Settle(CardEventOutcome outcome, Guid? order, string? note, DateTime now)
    {
        (Outcome, OrderId, At) = (outcome, order, now);
        Note = note is { Length: > MaxNote } ? note[..MaxNote] : note;
    }
}
