using System.Text.Json.Nodes;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

public sealed class MismatchTests(StripeSite site) : IClassFixture<StripeSite>
{
    public static TheoryData<string, string> Differences => new()
    {
        { "amount", "The page came to $0.01" },
        { "currency", "The page came to €10" },
        { "customer", "Another customer paid." },
        { "order", "The page names another order." },
        { "price", "It renews there for $0.01" },
        { "rhythm", "It renews there in another rhythm." },
        { "charged", "came to $1" },
        { "payer", "Another customer is charged for the renewals." },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task What_was_paid_and_is_not_what_was_ordered_grants_nothing_and_stands_at_the_desk(string what, string said)
    {
        var reader = await site.NewReaderAsync(what);
        var session = site.SessionAt(await StripeSite.ChooseCardAsync(reader));
        Assert.Null(site.Pay(session));
        var back = site.AtStripe(() => Change(session, what));
        // Whatever the event says of it: what Stripe has is asked for.
        await site.DeliverAsync();
        Assert.Null(await site.HeldAsync(what));
        Assert.Empty(await site.LettersAsync($"{what}@example.org"));
        var order = Assert.Single(await site.OrdersAsync(what));
        Assert.Contains(said, order.Problem, StringComparison.Ordinal);
        Assert.Contains(said, (await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync("/admin/payments")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("has to be looked into", (await reader.GetAsync($"/subscribe/thanks?order={order.Id}")).Words("main"), StringComparison.Ordinal);

        site.AtStripe(back);
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        site.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Contains("Begins: Digital", (await desk.SubmitAsync("/admin/payments", ("act", "compare"))).Words("main"), StringComparison.Ordinal);
        Assert.Null(await site.HeldAsync(what));
        Assert.Contains("This was changed", (await desk.SubmitAsync("/admin/payments", ("act", "apply"))).Words("main"), StringComparison.Ordinal);
        Assert.NotNull(await site.HeldAsync(what));
        Assert.Null(Assert.Single(await site.OrdersAsync(what)).Problem);
    }

    /// <returns>What undoes it.</returns>
    private Func<bool> Change(JsonObject session, string what)
    {
        var subscription = site.Books.Get(session.Text("subscription"), "subscription");
        var price = StandInBilling.Price(subscription);
        var invoice = site.Books.Get(subscription.Text("latest_invoice"), "invoice");
        var (thing, name, value) = what switch
        {
            "amount" => (session, "amount_total", (JsonNode)1),
            "currency" => (session, "currency", "eur"),
            "customer" => (session, "customer", "cus_other"),
            "order" => (session, "client_reference_id", $"{Guid.NewGuid()}"),
            "price" => (price, "unit_amount", 1),
            "rhythm" => (price["recurring"]?.AsObject() ?? [], "interval_count", 1),
            "charged" => (invoice, "amount_paid", 100),
            "payer" => (subscription, "customer", "cus_other"),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
        var was = thing[name]?.DeepClone();
        thing[name] = value;
        return () =>
        {
            thing[name] = was;
            return true;
        };
    }
}
