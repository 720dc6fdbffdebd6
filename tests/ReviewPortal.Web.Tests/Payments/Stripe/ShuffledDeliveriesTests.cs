using System.Text.Json.Nodes;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

/// <summary>The whole way, over HTTP and into the database; ten thousand events go the same way without those in <c>ShuffledEventsTests</c>.</summary>
[Trait("Category", "Database")]
public sealed class ShuffledDeliveriesTests(StripeSite site) : IClassFixture<StripeSite>
{
    private readonly Random _random = new(20261123);

    [Fact]
    public async Task Months_of_events_delivered_in_any_order_some_twice_and_some_never_end_where_a_simple_model_does()
    {
        var sold = new Dictionary<string, JsonObject>();
        for (var n = 0; n < 3; n++)
        {
            var reader = await site.NewReaderAsync($"reader{n}");
            var session = site.SessionAt(await StripeSite.ChooseCardAsync(reader));
            Assert.Null(site.Pay(session));
            sold.Add($"reader{n}", session);
        }

        var models = sold.ToDictionary(s => s.Key, s => site.AtStripe(() => Live(site.Books.Get(s.Value.Text("subscription"), "subscription"))));
        var told = site.Events.Due();
        Assert.True(told.Count > 40);
        foreach (var delivery in told.Where(_ => _random.Next(10) > 0).SelectMany(d => Enumerable.Repeat(d, _random.Next(5) == 0 ? 2 : 1)).OrderBy(_ => _random.Next()).ToList())
            Assert.Equal(HttpStatusCode.OK, (await site.TellAsync(delivery.Body)).Status);
        await (await site.VisitAsync(ReaderKind.Circulation)).SubmitAsync("/admin/payments", ("act", "apply"));

        foreach (var (name, (paid, cause)) in models)
        {
            var held = await site.HeldAsync(name);
            Assert.Equal((site.Now.AddDays(140 + 280 * paid), cause), (held?.PaidUntil, held?.EndCause));
            Assert.Equal(1000 + 7000 * paid, (await site.BookedAsync(name)).Sum());
            Assert.Equal(1 + paid, (await site.BookedAsync(name)).Count);
        }
    }

    /// <summary>Some periods pass.</summary>
    /// <returns>The model: how many renewals were paid, and why it ended, if it did.</returns>
    private (int Paid, EndCause? Cause) Live(JsonObject subscription)
    {
        var customer = site.Books.Get(subscription.Text("customer"), "customer");
        var paid = 0;
        for (var period = 0; period < 5; period++)
        {
            var what = _random.Next(10);
            if (what == 0) site.Billing.CancelAtEnd(subscription, true);
            if (what == 1)
            {
                site.Billing.CancelAtEnd(subscription, true);
                site.Billing.CancelAtEnd(subscription, false);
            }

            customer["_declines"] = what is 2 or 3 or 4;
            site.Billing.Renew(subscription);
            if (what == 0) return (paid, EndCause.CancelledByReader);
            for (var retry = 0; what == 2 && retry < 3; retry++) site.Billing.Retry(subscription);
            if (what == 2) return (paid, EndCause.Unpaid);
            customer["_declines"] = false;
            if (what is 3 or 4) site.Billing.Retry(subscription);
            paid++;
        }

        return (paid, null);
    }
}
