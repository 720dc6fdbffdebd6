namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>A payment that is made once (https://docs.stripe.com/api/payment_intents/object).</summary>
/// <param name="LatestCharge">Loaded with it.</param>
internal sealed record StripePayment(
    string Id, string? Customer, string Status, long AmountReceived, string Currency, StripeCharge? LatestCharge, IReadOnlyDictionary<string, string>? Metadata) : IStripeThing;
