namespace ReviewPortal.Payments;

/// <summary>What became of an order: the number of its invoice, or why there is none, in words for the reader.</summary>
public sealed record PlacedOrder(int? Invoice, string? Problem)
{
    public static PlacedOrder Refused(string problem) => new(null, problem);
}
