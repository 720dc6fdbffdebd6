using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Payments.Stripe;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

public sealed class CardLifeTests(StripeSite site) : IClassFixture<StripeSite>
{
    [Fact]
    public async Task A_renewal_that_is_paid_moves_the_end_and_one_that_is_not_leaves_days_of_grace()
    {
        var (_, session) = await site.SubscribeAsync("renewing");
        var subscription = site.SubscriptionOf(session);
        Renew(session);
        await site.DeliverAsync();
        var held = await HeldAsync("renewing");
        Assert.Equal(At(subscription.Number("current_period_end")), held.PaidUntil);
        Assert.Equal((held.PaidUntil, 20, 7000L), (held.EndsAt, held.TermIssues, held.TermPriceMinor));
        Assert.Equal([1000, 7000], await site.BookedAsync("renewing"));

        Fail(session);
        await site.DeliverAsync();
        var overdue = await HeldAsync("renewing");
        Assert.Equal((held.PaidUntil, held.PaidUntil.AddDays(14), null), (overdue.PaidUntil, overdue.EndsAt, overdue.EndCause));
        Assert.Contains("Your card was not charged", (await site.LettersAsync("renewing@example.org"))[^1].Text, StringComparison.Ordinal);

        site.AtStripe(() => (site.Books.Get(subscription.Text("customer"), "customer")["_declines"] = false) is not null);
        site.AtStripe(() => Do(() => site.Billing.Retry(subscription)));
        await site.DeliverAsync();
        Assert.Equal(At(subscription.Number("current_period_end")), (await HeldAsync("renewing")).EndsAt);
        Assert.Equal([1000, 7000, 7000], await site.BookedAsync("renewing"));
    }

    [Fact]
    public async Task A_renewal_that_is_never_paid_ends_it()
    {
        var (_, session) = await site.SubscribeAsync("unpaid");
        var until = (await HeldAsync("unpaid")).PaidUntil;
        Fail(session);
        for (var retry = 0; retry < 3; retry++) site.AtStripe(() => Do(() => site.Billing.Retry(site.SubscriptionOf(session))));
        await site.DeliverAsync();
        var held = await HeldAsync("unpaid");
        Assert.Equal((EndCause.Unpaid, true), (held.EndCause, held.EndsAt <= until.AddDays(14)));
        Assert.Contains("has ended", (await site.LettersAsync("unpaid@example.org"))[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cancels_on_Stripes_page_reads_to_the_end_and_may_think_better_of_it()
    {
        var (reader, session) = await site.SubscribeAsync("canceller");
        Assert.Contains("renews after November 2, 2026", (await reader.GetAsync("/account/billing")).Words("main"), StringComparison.Ordinal);
        var sent = await reader.SubmitAsync("/account/billing");
        Assert.StartsWith("https://review.example/development/stripe/portal/bps_", sent.Location, StringComparison.Ordinal);

        site.AtStripe(() => Do(() => site.Billing.CancelAtEnd(site.SubscriptionOf(session), true)));
        await site.DeliverAsync();
        var cancelled = await HeldAsync("canceller");
        Assert.Equal((false, null, cancelled.PaidUntil), (cancelled.Renews, cancelled.EndCause, cancelled.EndsAt));
        Assert.Equal((SubscriptionAct.RenewalCancelled, SubscriptionEvent.Reader), (cancelled.History[^1].Act, cancelled.History[^1].By));
        site.AtStripe(() => Do(() => site.Billing.CancelAtEnd(site.SubscriptionOf(session), false)));
        await site.DeliverAsync();
        Assert.True((await HeldAsync("canceller")).Renews);

        site.AtStripe(() => Do(() => site.Billing.CancelAtEnd(site.SubscriptionOf(session), true)));
        Renew(session);
        await site.DeliverAsync();
        var ended = await HeldAsync("canceller");
        Assert.Equal((EndCause.CancelledByReader, cancelled.EndsAt), (ended.EndCause, ended.EndsAt));
    }

    [Fact]
    public async Task Money_sent_back_in_part_is_booked_and_all_of_it_ends_the_subscription()
    {
        var (reader, session) = await site.SubscribeAsync("refunded");
        Assert.Equal("Card payments Digital, $10 Charged to your card, June 15, 2026", await PaidAsync(reader));
        var charge = site.AtStripe(() => site.Books.All("charge").Last());
        site.AtStripe(() => site.Charges.Refund(charge, 400));
        await site.DeliverAsync();
        Assert.Equal((null, "Thank you"), ((await HeldAsync("refunded")).EndCause, (await reader.GetAsync(new Uri(session.Text("success_url") ?? "").PathAndQuery)).Words("h1")));
        site.AtStripe(() => site.Charges.Refund(charge, null));
        await site.DeliverAsync();
        Assert.Equal([1000, -400, -600], await site.BookedAsync("refunded"));
        Assert.Equal(
            "Card payments Digital, $6 Sent back to your card, June 15, 2026 Digital, $4 Sent back to your card, June 15, 2026 Digital, $10 Charged to your card, June 15, 2026",
            await PaidAsync(reader));
        Assert.Null(await PaidAsync(await site.NewReaderAsync("without-card")));
        var held = await HeldAsync("refunded");
        Assert.Equal((EndCause.Refunded, site.Now), (held.EndCause, held.EndsAt));
        Assert.DoesNotContain("its last sentence", (await reader.GetAsync(SampleArticle.Address)).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_lost_on_the_way_is_shown_before_it_is_applied()
    {
        await using var own = new StripeSite();
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("lost");
        Assert.Null(own.Pay(own.SessionAt(await StripeSite.ChooseCardAsync(reader))));
        foreach (var delivery in own.Events.Due()) own.Events.Done(delivery.Id);
        own.Time.Advance(TimeSpan.FromMinutes(20));
        var desk = await own.VisitAsync(ReaderKind.Circulation);
        Assert.Contains("This would be changed: Digital, ordered on June 15, 2026, by this reader Paid; Begins: Digital; $10 (in_", (await desk.SubmitAsync("/admin/payments", ("act", "compare"))).Words(".panel"), StringComparison.Ordinal);
        Assert.Null(await own.HeldAsync("lost"));
        await desk.SubmitAsync("/admin/payments", ("act", "apply"));
        Assert.NotNull(await own.HeldAsync("lost"));
        Assert.Single(await own.LettersAsync("lost@example.org"));
        Assert.Contains("Nothing differs.", (await desk.SubmitAsync("/admin/payments", ("act", "compare"))).Words(".panel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobodys_card_is_charged_after_their_account_is_gone()
    {
        var (_, session) = await site.SubscribeAsync("leaver");
        await site.InScopeAsync(async services =>
        {
            var id = (await services.GetRequiredService<ReviewDbContext>().Users.SingleAsync(u => u.Email == "leaver@example.org")).Id;
            Assert.True(await services.GetRequiredService<AccountClosing>().CloseAsync(id, default));
        });
        await site.InScopeAsync(services => services.GetRequiredService<StripeStopping>().StopAsync(TestContext.Current.CancellationToken));
        Assert.Equal("canceled", site.SubscriptionOf(session).Text("status"));
        await site.DeliverAsync();
        Assert.Equal([1000], await site.InScopeAsync(services =>
            services.GetRequiredService<ReviewDbContext>().Payments.Where(p => p.SubscriptionId == null && p.Way == PaymentWay.Card).Select(p => p.AmountMinor).ToListAsync()));
    }

    [Fact]
    public async Task What_is_paid_once_runs_for_its_issues_and_begins_when_the_one_before_ends()
    {
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var plan = await db.Plans.SingleAsync(p => p.Slug == "print");
            db.Offers.Add(new Offer { Plan = plan, PriceMinor = 900, Currency = "USD", Issues = 10, Audience = OfferAudience.Everyone, SoldFrom = site.Now.AddDays(-1) });
            await db.SaveChangesAsync();
        });
        var (reader, session) = await site.SubscribeAsync("once", "print");
        Assert.Equal("payment", session.Text("mode"));
        var first = await HeldAsync("once");
        Assert.Equal((false, new DateTime(2026, 11, 3, 5, 0, 0, DateTimeKind.Utc)), (first.Renews, first.EndsAt));
        Assert.Null(site.Pay(site.SessionAt(await StripeSite.ChooseCardAsync(reader, "print"))));
        await site.DeliverAsync();
        Assert.Equal(first.EndsAt, (await HeldAsync("once")).StartsAt);
    }

    [Fact]
    public async Task An_invoice_for_the_same_offer_is_cancelled_when_it_is_paid_by_card()
    {
        var reader = await site.NewReaderAsync("changed-mind");
        var number = await reader.OrderAsync("digital");
        Assert.Null(site.Pay(site.SessionAt(await StripeSite.ChooseCardAsync(reader))));
        await site.DeliverAsync();
        Assert.Contains("Status Cancelled", (await reader.GetAsync($"/account/invoices/{number}")).Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gift_that_is_still_to_be_paid_for_stays_when_its_giver_subscribes_by_card()
    {
        var giver = await site.NewReaderAsync("generous");
        await site.OrderGiftAsync("generous@example.org", isPaid: false);
        Assert.Null(site.Pay(site.SessionAt(await StripeSite.ChooseCardAsync(giver, at: 1))));
        await site.DeliverAsync();
        Assert.Contains("Digital, 20 issues, a gift for $70 Open", (await giver.GetAsync("/account")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_new_twice_by_card_and_by_invoice()
    {
        var reader = await site.NewReaderAsync("twice-new");
        var session = site.SessionAt(await StripeSite.ChooseCardAsync(reader, "all-access"));
        // At the same moment, so that the page is not closed.
        var invoice = await site.PlaceOrderAsync("twice-new@example.org");
        Assert.Null(site.Pay(session));
        await site.DeliverAsync();
        Assert.Contains("Status Cancelled", (await reader.GetAsync($"/account/invoices/{invoice}")).Facts(), StringComparison.Ordinal);
    }

    private async Task<Subscription> HeldAsync(string name) => await site.HeldAsync(name) ?? throw new InvalidOperationException("There is none.");

    private void Renew(System.Text.Json.Nodes.JsonObject session) => site.AtStripe(() => Do(() => site.Billing.Renew(site.Books.Get(session.Text("subscription"), "subscription"))));

    private void Fail(System.Text.Json.Nodes.JsonObject session)
    {
        site.AtStripe(() => (site.Books.Get(session.Text("customer"), "customer")["_declines"] = true) is not null);
        Renew(session);
    }

    private static bool Do(Action act)
    {
        act();
        return true;
    }

    private static DateTime At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;

    /// <summary>What the account lists of card payments; null if it has no such list.</summary>
    private static async Task<string?> PaidAsync(Visitor reader)
    {
        var account = await reader.GetAsync("/account");
        Assert.DoesNotContain(account.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href")?.StartsWith('/') != true);
        return account.Words("section[aria-labelledby=cards]");
    }
}
