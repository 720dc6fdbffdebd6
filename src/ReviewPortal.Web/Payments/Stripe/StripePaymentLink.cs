namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>Of a payment, to which order it belongs.</summary>
internal sealed record StripePaymentLink(string Id, IReadOnlyDictionary<string, string>? Metadata) : IStripeThing;
