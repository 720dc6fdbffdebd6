using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

/// <summary>Moves of the next charge while something about the order does not agree, and while it is just being charged.</summary>
[Trait("Category", "Database")]
public sealed class CardMovesHeldTests(StripeSite site) : IClassFixture<StripeSite>
{
    [Fact]
    public async Task Of_two_windows_the_one_that_Stripe_refuses_does_not_forget_what_it_did_for_the_other()
    {
        var (reader, _) = await site.SubscribeAsync("two-windows");
        var (address, until) = (await AddressAsync("two-windows"), (await HeldAsync("two-windows")).PaidUntil);
        var (done, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        Task<Answer>? second = null;
        site.Before = async (context, next) =>
        {
            if (context.Request.Method != "POST") { await next(context); return; }
            site.Before = null;
            // Cancelled between what the first window saw there and what it asks for, so that the second one’s form is another.
            await reader.SubmitAsync(address, ("act", "cancel"));
            site.Before = async (other, on) =>
            {
                await on(other);
                if (other.Request.Method != "POST") return;
                done.TrySetResult();
                await answered.Task;
            };
            second = reader.SubmitAsync(address, ("act", "pause"), ("Back", "2026-12-14"));
            await done.Task;
            site.Before = null;
            await next(context);
        };
        await reader.SubmitAsync(address, ("act", "pause"), ("Back", "2026-12-14"));
        answered.SetResult();
        await (second ?? throw new InvalidOperationException("There was no second window."));
        await site.DeliverAsync();
        Assert.Null((await site.OrdersAsync("two-windows"))[0].Problem);
        var held = await HeldAsync("two-windows");
        Assert.NotNull(held.PausedAt);
        Assert.Equal(181, (int)(held.PaidUntil - until).TotalDays);
    }

    [Fact]
    public async Task What_does_not_agree_is_not_moved_on_so_that_it_would_seem_to_agree()
    {
        var (reader, session) = await site.SubscribeAsync("held");
        var (address, until) = (await AddressAsync("held"), (await HeldAsync("held")).PaidUntil);
        // Moved there by half a year, and nobody asked for that here.
        site.AtStripe(() =>
        {
            var there = site.SubscriptionOf(session);
            (there["metadata"] ?? throw new InvalidOperationException("It names its order."))["move"] = Guid.NewGuid().ToString();
            there["current_period_end"] = there.Number("current_period_end") + 182 * 24 * 60 * 60;
            return site.Events.Due();
        });
        var answer = await reader.SubmitAsync(address, ("act", "pause"), ("Back", "2026-06-17"));
        var held = await HeldAsync("held");
        Assert.InRange(held.PaidUntil, until, until.AddDays(2));
        Assert.NotNull(answer.Words(".errors"));
    }

    [Fact]
    public async Task What_goes_back_of_a_single_payment_counts_nothing_less_on_the_plan_for_which_it_was_counted_before()
    {
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var plan = await db.Plans.SingleAsync(p => p.Slug == "print");
            db.Offers.Add(new Offer { Plan = plan, PriceMinor = 9000, Currency = "USD", Issues = 10, Audience = OfferAudience.Everyone, SoldFrom = site.Now.AddDays(-1) });
            await db.SaveChangesAsync();
        });
        var reader = await site.NewReaderAsync("once");
        var offer = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Offers.Where(o => o.PriceMinor == 9000 && o.RenewalIssues == null).Select(o => o.Id).SingleAsync());
        var session = site.SessionAt(await reader.SubmitAsync("/subscribe/print", [("way", "card"), ("offer", $"{offer}"), .. SiteOrders.Address]));
        Assert.Null(site.Pay(session));
        await site.DeliverAsync();
        var address = await AddressAsync("once");
        var other = (await reader.GetAsync(address)).Document.QuerySelectorAll("input[name=offer]")[0].GetAttribute("value") ?? "";
        Assert.Equal($"{address}?done=change", (await reader.ChangePlanAsync(address, other)).Location);
        var changed = await HeldAsync("once");
        site.AtStripe(() => site.Charges.Refund(site.Books.All("charge").Last(), 8000));
        await site.DeliverAsync();
        Assert.Equal((changed.Term, changed.PaidUntil), ((await HeldAsync("once")).Term, (await HeldAsync("once")).PaidUntil));
    }

    private async Task<Subscription> HeldAsync(string name) => await site.HeldAsync(name) ?? throw new InvalidOperationException("Nothing is held.");

    private async Task<string> AddressAsync(string name) => $"/account/subscriptions/{(await HeldAsync(name)).Id}";
}
