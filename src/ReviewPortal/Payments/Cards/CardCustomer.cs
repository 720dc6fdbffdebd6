namespace ReviewPortal.Payments.Cards;

/// <summary>By what name the card company knows a reader: each has one there, or none.</summary>
public sealed class CardCustomer
{
    public required string ReaderId { get; init; }
    public required string Reference { get; init; }
}
