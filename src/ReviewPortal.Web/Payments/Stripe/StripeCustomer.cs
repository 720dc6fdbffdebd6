namespace ReviewPortal.Web.Payments.Stripe;

internal sealed record StripeCustomer(string Id) : IStripeThing;
