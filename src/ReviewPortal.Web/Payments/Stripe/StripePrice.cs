namespace ReviewPortal.Web.Payments.Stripe;

internal sealed record StripePrice(string Currency, long? UnitAmount, StripePrice.Rhythm? Recurring)
{
    internal sealed record Rhythm(string Interval, int IntervalCount);
}
