namespace ReviewPortal.Web.Payments.Stripe;

internal sealed record StripePortalSession(string Id, Uri Url) : IStripeThing;
