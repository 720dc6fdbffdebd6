using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>A sum of money that came in, or went back: what the figures of revenue are counted from. It is never changed. Instants are UTC.</summary>
public sealed class Payment
{
    public int Id { get; private set; }

    /// <summary>When it was noted.</summary>
    public required DateTime At { get; init; }

    /// <summary>On the site's calendar.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>In the smallest unit of the currency; negative for what went back.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    public required PaymentWay Way { get; init; }
    public required string PlanName { get; init; }

    /// <summary>Null for what was paid by card.</summary>
    public int? InvoiceNumber { get; init; }

    /// <summary>The payment's name at who took the card; null for what was paid by invoice.</summary>
    public string? CardReference { get; init; }

    /// <summary>Null once the account is gone.</summary>
    public int? SubscriptionId { get; private set; }
    public Subscription? Subscription { get; init; }

    public Money Amount => new(AmountMinor, Currency);

    public static Payment Of(Invoice invoice, long amountMinor, DateOnly receivedOn, PaymentWay way, Subscription? subscription, DateTime now) => new()
    {
        At = now,
        ReceivedOn = receivedOn,
        AmountMinor = amountMinor,
        Currency = invoice.Currency,
        Way = way,
        PlanName = invoice.PlanName,
        InvoiceNumber = invoice.Number,
        Subscription = subscription,
    };

    /// <param name="reference">Its name at who took the card.</param>
    public static Payment ByCard(string reference, long amountMinor, string currency, DateOnly receivedOn, string planName, Subscription? subscription, DateTime now) => new()
    {
        At = now,
        ReceivedOn = receivedOn,
        AmountMinor = amountMinor,
        Currency = currency,
        Way = PaymentWay.Card,
        PlanName = planName,
        CardReference = reference,
        Subscription = subscription,
    };
}
