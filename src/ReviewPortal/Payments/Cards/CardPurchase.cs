namespace ReviewPortal.Payments.Cards;

/// <summary>
/// What the card company says now of one order: asked for anew each time, and whole, so that nothing depends on what was
/// told when, or not at all. Amounts are in the currency's smallest unit, instants UTC.
/// </summary>
public sealed record CardPurchase
{
    /// <summary>The page on which it is paid.</summary>
    public required string Session { get; init; }

    /// <summary>The order that the page was made for, by what it says itself; null if it says nothing of the kind.</summary>
    public required Guid? Order { get; init; }

    public required string? Customer { get; init; }
    public required CardSessionStatus Status { get; init; }

    /// <summary>What the page came to.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>The payment of an order that does not renew.</summary>
    public string? Payment { get; init; }

    /// <summary>Null unless it renews.</summary>
    public CardTerm? Term { get; init; }

    /// <summary>The first payment and each renewal, paid or not, in their order.</summary>
    public required IReadOnlyList<CardReceipt> Receipts { get; init; }
}
