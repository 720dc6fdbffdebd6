using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

/// <summary>
/// What is paid by card and begins after something else: Stripe charges for what follows long before its days are over here, so
/// that what is owed there does not show here.
/// </summary>
[Trait("Category", "Database")]
public sealed class CardMovesOwedTests(StripeSite site) : IClassFixture<StripeSite>
{
    private const int DaysBefore = 60;
    private const int DaysPaid = 140;

    [Fact]
    public async Task What_is_owed_at_Stripe_is_not_paused()
    {
        var (reader, session) = await SubscribeAfterAnotherAsync("owing-pause");
        await FailAsync(session);
        var held = await HeldAsync("owing-pause");
        Assert.Equal(SubscriptionStatus.Running, held.StatusAt(site.Now));
        var answer = await reader.SubmitAsync($"/account/subscriptions/{held.Id}", ("act", "pause"), ("Back", Day(9)));
        var after = await HeldAsync("owing-pause");
        Assert.Equal((null, held.PaidUntil, "past_due"), (after.PausedAt, after.PaidUntil, site.SubscriptionOf(session).Text("status")));
        Assert.NotNull(answer.Words(".errors"));
    }

    [Fact]
    public async Task What_is_owed_at_Stripe_does_not_change_its_plan_so_that_what_is_paid_late_agrees()
    {
        var (reader, session) = await SubscribeAfterAnotherAsync("owing-plan");
        await FailAsync(session);
        await reader.SubmitAsync("/account/address", SiteOrders.Address);
        var address = $"/account/subscriptions/{(await HeldAsync("owing-plan")).Id}";
        var offers = (await reader.GetAsync(address)).Document.QuerySelectorAll("input[name=offer]").Select(o => o.GetAttribute("value")).ToList();
        if (offers.Count > 0)
            Assert.Contains("was not charged", (await reader.ChangePlanAsync(address, offers[^1] ?? "")).Words(".errors"), StringComparison.Ordinal);
        site.AtStripe(() => (site.Books.Get(session.Text("customer"), "customer")["_declines"] = false) is not null);
        // Of another plan there is an invoice of nothing; what is owed stays owed.
        site.AtStripe(() => (site.SubscriptionOf(session)["latest_invoice"] = site.Books.All("invoice").Last(i => i.Number("amount_due") == 7000 && i.Text("subscription") == session.Text("subscription")).Id()) is not null);
        site.AtStripe(() => Do(() => site.Billing.Retry(site.SubscriptionOf(session))));
        await site.DeliverAsync();
        Assert.Null((await site.OrdersAsync("owing-plan"))[^1].Problem);
        Assert.Equal([1000, 7000], await site.BookedAsync("owing-plan"));
    }

    [Fact]
    public async Task What_is_owed_at_Stripe_is_not_charged_after_its_renewal_was_cancelled()
    {
        var (reader, session) = await SubscribeAfterAnotherAsync("owing-cancel");
        await FailAsync(session);
        var held = await HeldAsync("owing-cancel");
        Assert.Equal($"/account/subscriptions/{held.Id}?done=cancel", (await reader.SubmitAsync($"/account/subscriptions/{held.Id}", ("act", "cancel"))).Location);
        Assert.Equal("canceled", site.SubscriptionOf(session).Text("status"));
    }

    [Fact]
    public async Task A_renewal_that_is_charged_early_leaves_the_days_of_the_term_before_worth_what_was_paid_for_them()
    {
        await SubscribeAfterAnotherAsync("early-renewal");
        var before = await HeldAsync("early-renewal");
        await PassAsync();
        var held = await HeldAsync("early-renewal");
        Assert.Equal("20 issues for $70", held.Term?.ToString());
        Assert.Equal((before.PaidUntil, "10 issues for $10"), (held.FormerUntil, held.FormerTerm?.ToString()));
    }

    [Fact]
    public async Task What_is_charged_at_the_moment_of_a_pause_is_not_lost()
    {
        var (reader, _) = await SubscribeAfterAnotherAsync("under-way");
        var before = await HeldAsync("under-way");
        site.Before = async (context, next) =>
        {
            // It is asked for before the charge, and comes there after it.
            if (context.Request.Method == "POST")
            {
                site.Before = null;
                site.Time.Advance(TimeSpan.FromMinutes(2));
            }

            await next(context);
        };
        await reader.SubmitAsync($"/account/subscriptions/{before.Id}", ("act", "pause"), ("Back", Day(9)));
        site.Before = null;
        await PassAsync();
        Assert.Equal([1000, 7000], await site.BookedAsync("under-way"));
        Assert.Equal(20 * 14, (int)((await HeldAsync("under-way")).PaidUntil - before.PaidUntil).TotalDays);
    }

    [Fact]
    public async Task The_question_for_another_plan_names_the_day_on_which_Stripe_charges_and_not_the_last_one_here()
    {
        var (reader, session) = await SubscribeAfterAnotherAsync("asked", daysBefore: 5, daysPaid: 6);
        await reader.SubmitAsync("/account/address", SiteOrders.Address);
        var held = await HeldAsync("asked");
        var address = $"/account/subscriptions/{held.Id}";
        var offer = (await reader.GetAsync(address)).Document.QuerySelectorAll("input[name=offer]")[^1].GetAttribute("value") ?? "";
        var facts = (await reader.GetAsync($"{address}/plan?offer={offer}")).Facts();
        Assert.Equal($"{address}?done=change", (await reader.ChangePlanAsync(address, offer)).Location);

        var charged = DateTimeOffset.FromUnixTimeSeconds(site.SubscriptionOf(session).Number("current_period_end")).UtcDateTime;
        var (chargedOn, last) = await site.InScopeAsync(async services =>
        {
            var zone = services.GetRequiredService<Microsoft.Extensions.Options.IOptions<ReviewPortal.Site.SiteOptions>>().Value;
            return (zone.DateOf(charged), zone.LastDayBefore((await HeldAsync("asked")).PaidUntil));
        });
        Assert.Equal(5 + 1, last.AddDays(2).DayNumber - chargedOn.DayNumber);
        Assert.Contains($"through {Words(last)} To pay now Nothing After that The card is charged on {Words(chargedOn)}: 20 issues for $105.", facts, StringComparison.Ordinal);

        static string Words(DateOnly day) => day.ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A subscription by card which begins when another, which does not renew, has ended: now.</summary>
    private async Task<(Visitor Reader, JsonObject Session)> SubscribeAfterAnotherAsync(string name, int daysBefore = DaysBefore, int daysPaid = DaysPaid)
    {
        var reader = await site.NewReaderAsync(name);
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var id = (await db.Users.SingleAsync(u => u.Email == $"{name}@example.org")).Id;
            var plan = await db.Plans.SingleAsync(p => p.Slug == "digital");
            db.Subscriptions.Add(Subscription.Begin(id, plan, SubscriptionOrigin.Gift, site.Now, site.Now.AddDays(daysBefore), new Signature(SubscriptionEvent.Site, null), site.Now));
            await db.SaveChangesAsync();
        });
        var session = site.SessionAt(await StripeSite.ChooseCardAsync(reader));
        Assert.Null(site.Pay(session));
        await site.DeliverAsync();
        // It has begun here, and what follows is charged in a minute.
        site.Time.Advance(TimeSpan.FromDays(daysPaid) - TimeSpan.FromMinutes(1));
        return (await site.Accounts.SignInAsync($"{name}@example.org"), session);
    }

    private async Task<Subscription> HeldAsync(string name) => await site.HeldAsync(name) ?? throw new InvalidOperationException("Nothing is held.");

    private async Task FailAsync(JsonObject session)
    {
        site.AtStripe(() => (site.Books.Get(session.Text("customer"), "customer")["_declines"] = true) is not null);
        await PassAsync();
        Assert.Equal("past_due", site.SubscriptionOf(session).Text("status"));
    }

    private async Task PassAsync()
    {
        site.Time.Advance(TimeSpan.FromMinutes(2));
        site.LetTimePass();
        await site.DeliverAsync();
    }

    private string Day(int ahead) => DateOnly.FromDateTime(site.Now).AddDays(ahead).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool Do(Action act)
    {
        act();
        return true;
    }
}
