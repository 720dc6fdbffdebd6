namespace ReviewPortal.Web.Payments.Stripe;

/// <param name="Status">pending, requires_action, succeeded, failed or canceled.</param>
internal sealed record StripeRefund(string Id, long Amount, string Currency, long Created, string? Status) : IStripeThing;
