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

    private async Task<Subscription> HeldAsync(string name) => await site.HeldAsync(name) ?? throw new InvalidOperationException("Nothing is held.");

    private async Task<string> AddressAsync(string name) => $"/account/subscriptions/{(await HeldAsync(name)).Id}";
}
