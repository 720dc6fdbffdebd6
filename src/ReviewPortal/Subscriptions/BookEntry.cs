using ReviewPortal.Payments;

namespace ReviewPortal.Subscriptions;

/// <summary>
/// What the books keep of a subscription whose reader deleted their account: plan, dates and money, and nothing that says who
/// it was. The invoices themselves stay, without the person. Instants are UTC.
/// </summary>
public sealed class BookEntry
{
    public int Id { get; private set; }
    public required string Plan { get; init; }
    public required DateTime From { get; init; }
    public required DateTime? Until { get; init; }

    /// <summary>Of the time before invoices: what a reader asked for, and circulation granted or declined. No new one is written.</summary>
    public bool IsRequest { get; private set; }

    /// <summary>That it was paid for.</summary>
    public required bool Counts { get; init; }

    /// <summary>The number of the invoice that it was paid by; null for what was granted otherwise.</summary>
    public int? Invoice { get; init; }

    public long? PriceMinor { get; init; }
    public string? Currency { get; init; }
    public int? Issues { get; init; }

    public static BookEntry Of(Subscription subscription, string plan, Invoice? invoice, DateTime now) => new()
    {
        Plan = plan,
        From = subscription.StartsAt,
        // With the account the access ends.
        Until = subscription.EndsAt < now ? subscription.EndsAt : now,
        Counts = subscription.IsPaid,
        Invoice = invoice?.Number,
        PriceMinor = invoice?.PriceMinor,
        Currency = invoice?.Currency,
        Issues = invoice?.Issues,
    };
}
