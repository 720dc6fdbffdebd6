namespace ReviewPortal.Payments;

/// <summary>What became of an order: the number of its invoice, or why there is none, in words for the reader.</summary>
/// <param name="IsNew">Whether the invoice was written for it: pressed twice, an order is one.</param>
public sealed record PlacedOrder(int? Invoice, string? Problem, bool IsNew = false)
{
    public static PlacedOrder Refused(string problem) => new(null, problem);
}
