namespace ReviewPortal.Web.Payments.Stripe;

internal sealed record StripeCharge(string Id, long Amount, long AmountRefunded, string Currency, long Created, string? Invoice, string? PaymentIntent, bool Disputed) : IStripeThing;
