using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>What is charged, once or again and again (https://docs.stripe.com/api/prices/object).</summary>
internal sealed record StripePrice(string Id, string Currency, long? UnitAmount, StripePrice.Rhythm? Recurring) : IStripeThing
{
    public static StripeForm Recurs(Terms terms, string name) => new StripeForm()
        .Add("currency", terms.Price.Currency.ToLowerInvariant())
        .Add("unit_amount", CardAmount.Of(terms.Price.Minor, terms.Price.Currency))
        .Add("recurring[interval]", "week")
        .Add("recurring[interval_count]", terms.Issues * CardOrder.WeeksAnIssue)
        .Add("product_data[name]", name);

    internal sealed record Rhythm(string Interval, int IntervalCount);
}
