using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>
/// A payment that the holder of the card has told their bank they did not make, or want back, as the card company has it. It is
/// answered there. Instants are UTC.
/// </summary>
public sealed class CardDispute
{
    public const int MaxReason = 100;

    /// <summary>Its name at the card company.</summary>
    public required string Reference { get; init; }

    public required Guid OrderId { get; init; }
    public CardOrder? Order { get; private init; }

    /// <summary>The payment’s name at the card company.</summary>
    public required string Receipt { get; init; }

    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>In the card company’s words.</summary>
    public string Reason { get; private set; } = "";

    public CardDisputeStatus Status { get; private set; }

    /// <summary>Until then an answer is taken; null if none is wanted.</summary>
    public DateTime? AnswerBy { get; private set; }

    /// <summary>When it was first seen here that it is lost: what was paid for ends then.</summary>
    public DateTime? LostAt { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    public static CardDispute Of(CardOrder order, CardReceipt receipt, CardDisputeLook look) => new()
    {
        Reference = look.Reference,
        OrderId = order.Id,
        Receipt = receipt.Reference,
        AmountMinor = look.AmountMinor,
        Currency = look.Currency,
        OpenedAt = look.OpenedAt,
    };

    /// <returns>Whether it has come further, or back.</returns>
    public bool Follow(CardDisputeLook look, DateTime now)
    {
        var isNews = look.Status != Status;
        (Status, AnswerBy, Reason) = (look.Status, look.AnswerBy, look.Reason.Length > MaxReason ? look.Reason[..MaxReason] : look.Reason);
        LostAt = look.Status == CardDisputeStatus.Lost ? LostAt ?? now : null;
        return isNews;
    }
}
