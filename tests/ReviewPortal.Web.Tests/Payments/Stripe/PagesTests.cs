using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Figures;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Payments.Stripe;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

/// <summary>Several pages to pay on, open at once.</summary>
public sealed class PagesTests(StripeSite site) : IClassFixture<StripeSite>
{
    [Theory]
    [InlineData("digital", 0, "all-access", 1)]
    [InlineData("all-access", 1, "digital", 0)]
    [InlineData("digital", 0, "digital", 1)]
    [InlineData("digital", 1, "digital", 0)]
    public async Task Whoever_opens_pages_that_do_not_go_together_can_pay_the_last_alone(string plan, int at, string otherPlan, int otherAt)
    {
        var name = $"pages-{plan}-{at}-{otherPlan}-{otherAt}";
        var reader = await site.NewReaderAsync(name);
        var first = site.SessionAt(await StripeSite.ChooseCardAsync(reader, plan, at));
        var second = site.SessionAt(await StripeSite.ChooseCardAsync(reader, otherPlan, otherAt));
        Assert.NotNull(site.Pay(first));
        Assert.Null(site.Pay(second));
        await site.DeliverAsync();
        Assert.Equal([CardOrderStatus.Expired, CardOrderStatus.Paid], (await site.OrdersAsync(name)).Select(o => o.Status));
    }

    [Fact]
    public async Task Regular_offers_of_two_plans_can_both_be_paid()
    {
        var reader = await site.NewReaderAsync("both-plans");
        var first = site.SessionAt(await StripeSite.ChooseCardAsync(reader, "digital", 1));
        var second = site.SessionAt(await StripeSite.ChooseCardAsync(reader, "print", 1));
        Assert.Null(site.Pay(first));
        Assert.Null(site.Pay(second));
        await site.DeliverAsync();
        Assert.All(await site.OrdersAsync("both-plans"), o => Assert.Equal((CardOrderStatus.Paid, null), (o.Status, o.Problem)));
    }

    [Fact]
    public async Task Who_comes_back_comes_back_once_however_many_pages_they_open()
    {
        await using var own = new StripeSite();
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("comes-back");
        await own.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var readerId = await db.Users.Where(u => u.Email == "comes-back@example.org").Select(u => u.Id).SingleAsync();
            var plans = await db.Plans.ToListAsync();
            db.Offers.AddRange(plans.Select(plan => new Offer
            {
                Plan = plan,
                PriceMinor = 500,
                Currency = "USD",
                Issues = 10,
                Audience = OfferAudience.FormerReaders,
                RenewalIssues = 20,
                RenewalPriceMinor = 7000,
                SoldFrom = own.Now.AddDays(-1),
            }));
            var (began, ended) = (own.Now.AddDays(-300), own.Now.AddDays(-10));
            db.Subscriptions.Add(Subscription.Begin(readerId, plans[0], SubscriptionOrigin.Invoice, began, ended, new Signature(SubscriptionEvent.Site, null), began));
            return await db.SaveChangesAsync();
        });
        var sessions = new List<System.Text.Json.Nodes.JsonObject>();
        foreach (var plan in new[] { "print", "digital", "all-access" }) sessions.Add(own.SessionAt(await StripeSite.ChooseCardAsync(reader, plan)));
        Assert.Equal([500, 500, 500], sessions.Select(s => s.Number("amount_total")));
        Assert.Equal([false, false, true], sessions.Select(s => own.Pay(s) is null));
    }

    [Fact]
    public async Task An_invoice_that_is_paid_closes_the_page_of_an_introduction()
    {
        var reader = await site.NewReaderAsync("paid-otherwise");
        var invoice = await reader.OrderAsync("all-access", 1);
        var session = site.SessionAt(await StripeSite.ChooseCardAsync(reader));
        Assert.Equal("open", session.Text("status"));
        Assert.Equal(HttpStatusCode.Redirect, (await site.MarkPaidAsync(invoice)).Status);
        Assert.Equal("expired", session.Text("status"));
    }

    [Fact]
    public async Task What_Stripe_does_not_close_at_once_is_closed_within_minutes()
    {
        await using var own = new StripeSite();
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("closed-later");
        var invoice = await reader.OrderAsync("digital", 1);
        var session = own.SessionAt(await StripeSite.ChooseCardAsync(reader));
        own.Before = (context, _) => Task.FromResult(context.Response.StatusCode = 402);
        Assert.Equal(HttpStatusCode.Redirect, (await own.MarkPaidAsync(invoice)).Status);
        own.Before = null;
        Assert.Equal("open", session.Text("status"));
        await own.InScopeAsync(services => services.GetRequiredService<StripeStopping>().StopAsync(TestContext.Current.CancellationToken));
        Assert.Equal("expired", session.Text("status"));
        Assert.Empty(own.Log.Errors);
    }

    [Fact]
    public async Task What_is_paid_and_does_not_fit_any_more_is_held_for_the_desk_which_sends_it_back()
    {
        var reader = await site.NewReaderAsync("new-twice");
        var invoice = await reader.OrderAsync("all-access", 1);
        var introduction = site.SessionAt(await StripeSite.ChooseCardAsync(reader));
        // Stripe does not close the page in time.
        site.Before = (context, _) => Task.FromResult(context.Response.StatusCode = 402);
        await site.MarkPaidAsync(invoice);
        site.Before = null;
        Assert.Null(site.Pay(introduction));
        await site.DeliverAsync(due => due.Concat(due));

        var order = Assert.Single(await site.OrdersAsync("new-twice"));
        Assert.Equal((CardOrderStatus.Paid, null), (order.Status, order.SubscriptionId));
        Assert.Equal(1, await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Subscriptions.CountAsync(s => s.ReaderId == order.ReaderId)));
        Assert.Equal("Your payment arrived", (await reader.GetAsync($"/subscribe/thanks?order={order.Id}")).Words("h1"));
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        Assert.Contains("the offer is not for this reader any more", (await desk.GetAsync("/admin/payments")).Words("main"), StringComparison.Ordinal);

        var address = $"/admin/payments/{order.Id}/refund";
        var paid = (await desk.GetAsync(address)).Document.QuerySelector("input[name=Paid]:checked")?.GetAttribute("value") ?? "";
        await desk.SubmitAsync(address, ("Paid", paid), ("Amount", "10"), ("Reason", "duplicate"), ("Note", "New once"));
        await site.DeliverAsync();
        order = Assert.Single(await site.OrdersAsync("new-twice"));
        Assert.Equal((null, null, true), (order.Problem, order.SubscriptionId, order.ClosedAt is not null));
        Assert.Equal("canceled", site.SubscriptionOf(introduction).Text("status"));
        Assert.Equal(2, (await site.LettersAsync("new-twice@example.org")).Count);
    }

    [Fact]
    public async Task Another_introduction_by_invoice_closes_the_page_of_the_first_and_waits_if_it_can_not()
    {
        var reader = await site.NewReaderAsync("new-by-invoice");
        var session = site.SessionAt(await StripeSite.ChooseCardAsync(reader));
        (string, string)[] form = [("way", "invoice"), ("offer", await reader.OfferAsync("print")), .. SiteOrders.Address];
        site.Before = (context, _) => Task.FromResult(context.Response.StatusCode = 402);
        var refused = await reader.SubmitAsync("/subscribe/print", form);
        site.Before = null;
        Assert.Contains("You began to pay for another offer by card", refused.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("open", session.Text("status"));
        Assert.StartsWith("/account/invoices/", (await reader.SubmitAsync("/subscribe/print", form)).Location, StringComparison.Ordinal);
        Assert.Equal("expired", session.Text("status"));
    }

    [Fact]
    public async Task Whoever_paid_by_card_a_moment_ago_orders_no_other_introduction_by_invoice()
    {
        var reader = await site.NewReaderAsync("new-a-moment-ago");
        (string, string)[] form = [("way", "invoice"), ("offer", await reader.OfferAsync("print")), .. SiteOrders.Address];
        Assert.Null(site.Pay(site.SessionAt(await StripeSite.ChooseCardAsync(reader))));
        Assert.StartsWith("/subscribe/thanks", (await reader.SubmitAsync("/subscribe/print", form)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_to_a_page_that_has_expired_opens_another_at_once_though_nothing_was_told_of_it()
    {
        var reader = await site.NewReaderAsync("expired");
        var first = site.SessionAt(await StripeSite.ChooseCardAsync(reader));
        site.AtStripe(() => (first["status"] = "expired") is not null);
        var second = site.SessionAt(await StripeSite.ChooseCardAsync(reader));
        Assert.Equal("open", second.Text("status"));
        Assert.Equal([CardOrderStatus.Expired, CardOrderStatus.Open], (await site.OrdersAsync("expired")).Select(o => o.Status));

        var gift = site.SessionAt(await GiveAsync(reader));
        site.AtStripe(() => (gift["status"] = "expired") is not null);
        Assert.Equal("open", site.SessionAt(await GiveAsync(reader)).Text("status"));
    }

    [Fact]
    public async Task Orders_are_counted_once_and_many_of_them_in_a_row_are_refused()
    {
        await using var own = new StripeSite();
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("restless");
        var answers = new List<Answer>();
        for (var i = 0; i < 12; i++) answers.Add(await StripeSite.ChooseCardAsync(reader, i % 2 == 0 ? "digital" : "print", 0, "salt-and-silence"));
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Redirect, 10), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers.Select(a => a.Status));
        Assert.NotNull(answers[^1]["Retry-After"]);
        Assert.Contains("Wait", answers[^1].Words("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await GiveAsync(reader)).Status);
        Assert.Equal(1, own.Services.GetRequiredService<ArticleTally>().Take().Where(c => c.Kind == ArticleCountKind.OfferTaken).Sum(c => c.Count));
        own.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Redirect, (await GiveAsync(reader)).Status);
    }

    private static async Task<Answer> GiveAsync(Visitor giver)
    {
        var offer = (await giver.GetAsync("/gifts/new?plan=digital")).Document.QuerySelector("input[name=offer]:checked")?.GetAttribute("value") ?? "";
        return await giver.SubmitAsync("/gifts/new", ("offer", offer), ("way", "card"), ("Gift.Name", "Nora Vane"), ("Gift.From", "Ida Morrow"));
    }
}
