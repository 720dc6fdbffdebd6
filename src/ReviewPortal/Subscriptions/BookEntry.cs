namespace ReviewPortal.Subscriptions;

/// <summary>
/// What the books keep of a subscription or a request whose reader deleted their account: plan, dates and money, and nothing
/// that says who it was. Instants are UTC.
/// </summary>
public sealed class BookEntry
{
    public int Id { get; private set; }
    public required string Plan { get; init; }

    /// <summary>Began, or was asked for.</summary>
    public required DateTime From { get; init; }

    /// <summary>Ended, or was answered; null for a request that nobody had answered.</summary>
    public required DateTime? Until { get; init; }

    public required bool IsRequest { get; init; }

    /// <summary>Of a request: that it was granted. Of a subscription: that it was paid for.</summary>
    public required bool Counts { get; init; }

    public long? PriceMinor { get; init; }
    public string? Currency { get; init; }
    public int? Issues { get; init; }

    public static BookEntry Of(Subscription subscription, string plan, DateTime now) => new()
    {
        Plan = plan,
        From = subscription.StartsAt,
        // With the account the access ends.
        Until = subscription.EndsAt < now ? subscription.EndsAt : now,
        IsRequest = false,
        Counts = !subscription.IsComplimentary,
    };

    public static BookEntry Of(SubscriptionRequest request, Offer offer, string plan) => new()
    {
        Plan = plan,
        From = request.RequestedAt,
        Until = request.AnsweredAt,
        IsRequest = true,
        Counts = request.IsGranted,
        PriceMinor = offer.PriceMinor,
        Currency = offer.Currency,
        Issues = offer.Issues,
    };
}
