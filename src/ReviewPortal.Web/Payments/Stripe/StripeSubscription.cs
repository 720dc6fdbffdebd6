namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>What is charged again and again (https://docs.stripe.com/api/subscriptions/object). Instants are in seconds since 1970.</summary>
internal sealed record StripeSubscription(
    string Id, string Customer, string Status, long StartDate, long CurrentPeriodStart, long CurrentPeriodEnd, bool CancelAtPeriodEnd, long? CanceledAt, long? EndedAt,
    StripeSubscription.Cancellation? CancellationDetails, StripeList<StripeSubscription.Item> Items, IReadOnlyDictionary<string, string>? Metadata) : IStripeThing
{
    /// <param name="Reason">cancellation_requested, payment_failed or payment_disputed.</param>
    internal sealed record Cancellation(string? Reason);

    internal sealed record Item(string Id, StripePrice Price, long? Quantity);
}
