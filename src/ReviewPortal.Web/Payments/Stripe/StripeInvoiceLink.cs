namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>Of an invoice, to which subscription it belongs.</summary>
internal sealed record StripeInvoiceLink(string Id, string? Subscription) : IStripeThing;
