namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>A page on which one order is paid (https://docs.stripe.com/api/checkout/sessions/object). Amounts are in Stripe's units, instants in seconds since 1970.</summary>
/// <param name="Status">open, complete or expired.</param>
/// <param name="PaymentStatus">paid, unpaid or no_payment_required.</param>
internal sealed record StripeSession(
    string Id, string? ClientReferenceId, string? Customer, string Mode, string? Status, string PaymentStatus, long? AmountTotal, string? Currency,
    string? Subscription, string? PaymentIntent, Uri? Url, bool Livemode) : IStripeThing;
