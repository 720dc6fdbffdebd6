namespace ReviewPortal.Payments.Cards;

/// <summary>What came of looking at an order again: in words for the staff, a line for each change; none if all was as it should be.</summary>
public sealed record CardChange(CardOrder Order, IReadOnlyList<string> Words, string? Problem);
