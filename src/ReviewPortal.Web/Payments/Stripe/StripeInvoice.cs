namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>What was charged, or is to be, for one period of a subscription (https://docs.stripe.com/api/invoices/object?api-version=2024-06-20).</summary>
/// <param name="BillingReason">subscription_create for the first, subscription_cycle for a renewal.</param>
/// <param name="Status">draft, open, paid, uncollectible or void.</param>
/// <param name="Charge">Loaded with it.</param>
internal sealed record StripeInvoice(
    string Id, string? Customer, string? Subscription, string? BillingReason, string? Status, long AmountPaid, string Currency, long Created,
    StripeInvoice.Transitions? StatusTransitions, StripeCharge? Charge) : IStripeThing
{
    internal sealed record Transitions(long? PaidAt);
}
