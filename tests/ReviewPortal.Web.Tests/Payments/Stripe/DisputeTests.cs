using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Payments.Stripe;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

/// <summary>Payments that readers ask their bank to take back.</summary>
[Trait("Category", "Database")]
public sealed class DisputeTests(StripeSite site) : IClassFixture<StripeSite>
{
    [Fact]
    public async Task A_dispute_stands_at_the_desk_in_words_and_takes_nobodys_access_while_it_is_open()
    {
        var (reader, dispute) = await DisputeAsync("disputed");
        await site.DeliverAsync(due => due.Reverse().Concat(due));
        Assert.Equal([1000, -1000], await MoneyAsync(dispute));
        Assert.Null((await HeldAsync("disputed")).EndCause);
        Assert.Contains("its last sentence", (await reader.GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var page = await desk.GetAsync("/admin/payments");
        Assert.Contains("They say that they did not pay this. The bank took the money", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("June 29, 2026", page.Words("main"), StringComparison.Ordinal);
        Assert.Equal($"https://dashboard.stripe.com/test/disputes/{dispute.Id()}", page.Document.QuerySelector("main td a")?.GetAttribute("href"));
        Assert.Contains("Disputed card payments 1", (await desk.GetAsync("/admin")).Words("main"), StringComparison.Ordinal);

        site.AtStripe(() => Do(() => site.Disputes.Answer(dispute)));
        await site.DeliverAsync();
        Assert.Contains("looks at the answer. Nothing to answer", (await desk.GetAsync("/admin/payments")).Words("main"), StringComparison.Ordinal);
        site.AtStripe(() => Do(() => site.Disputes.Close(dispute, isWon: true)));
        await site.DeliverAsync(due => due.Concat(due));
        Assert.Equal([1000, -1000, 1000], await MoneyAsync(dispute));
        Assert.True((await HeldAsync("disputed")).Renews);
        Assert.Contains("Won: the money came back.", (await desk.GetAsync("/admin/payments")).Words("main"), StringComparison.Ordinal);
        Assert.Single(await site.LettersAsync("disputed@example.org"));
        Assert.Equal(
            ["Paid again by your bank", "Taken back by your bank", "Charged to your card"],
            (await reader.GetAsync("/account")).Document.QuerySelectorAll("section[aria-labelledby=cards] .soft").Select(line => line.TextContent.Split(',')[0]));
    }

    [Fact]
    public async Task A_dispute_that_is_lost_ends_the_subscription_and_the_card_is_not_charged_again()
    {
        var (reader, dispute) = await DisputeAsync("charged-back");
        await site.DeliverAsync();
        site.AtStripe(() => Do(() => site.Disputes.Close(dispute, isWon: false)));
        await site.DeliverAsync(due => due.Concat(due));
        var held = await HeldAsync("charged-back");
        Assert.Equal((EndCause.Refunded, site.Now), (held.EndCause, held.EndsAt));
        Assert.DoesNotContain("its last sentence", (await reader.GetAsync(SampleArticle.Address)).Words("main"), StringComparison.Ordinal);
        Assert.Contains("subscription ended", (await site.LettersAsync("charged-back@example.org"))[^1].Text, StringComparison.Ordinal);

        await site.InScopeAsync(services => services.GetRequiredService<StripeStopping>().StopAsync(TestContext.Current.CancellationToken));
        var order = Assert.Single(await site.OrdersAsync("charged-back"));
        Assert.Equal("canceled", site.AtStripe(() => site.Books.Get(order.Term, "subscription")).Text("status"));
        await site.DeliverAsync();
        Assert.Equal((EndCause.Refunded, held.EndsAt, true), ((await HeldAsync("charged-back")).EndCause, (await HeldAsync("charged-back")).EndsAt, (await site.OrdersAsync("charged-back"))[0].ClosedAt is not null));
        Assert.Equal([1000, -1000], await MoneyAsync(dispute));
    }

    [Fact]
    public async Task An_inquiry_moves_no_money()
    {
        var (_, dispute) = await DisputeAsync("asked", isInquiry: true);
        await site.DeliverAsync();
        Assert.Contains("The bank asks about it, and has taken nothing yet.", (await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync("/admin/payments")).Words("main"), StringComparison.Ordinal);
        site.AtStripe(() => Do(() => site.Disputes.Close(dispute, isWon: true)));
        await site.DeliverAsync();
        Assert.Equal([1000], await MoneyAsync(dispute));
        Assert.Null((await HeldAsync("asked")).EndCause);
    }

    [Fact]
    public async Task What_was_lost_on_the_way_of_a_dispute_is_found_at_night()
    {
        await using var own = new StripeSite();
        await own.InitializeAsync();
        await own.SubscribeAsync("silent");
        own.Time.Advance(TimeSpan.FromMinutes(20));
        var dispute = own.AtStripe(() => own.Disputes.Open(own.Books.All("charge").Last(), "duplicate", isInquiry: false));
        foreach (var delivery in own.Events.Due()) own.Events.Done(delivery.Id);
        var desk = await own.VisitAsync(ReaderKind.Circulation);
        Assert.Contains("Dispute of $10: ToAnswer", (await desk.SubmitAsync("/admin/payments", ("act", "compare"))).Words(".panel"), StringComparison.Ordinal);
        Assert.Contains("Nobody has asked", (await desk.GetAsync("/admin/payments")).Words("main"), StringComparison.Ordinal);
        await desk.SubmitAsync("/admin/payments", ("act", "apply"));
        Assert.Contains("They say that they paid twice", (await desk.GetAsync("/admin/payments")).Words("main"), StringComparison.Ordinal);
        // Even if its events are listed no more, an open one is asked after.
        own.Time.Advance(TimeSpan.FromDays(40));
        own.AtStripe(() => Do(() => own.Disputes.Close(dispute, isWon: false)));
        foreach (var told in own.AtStripe(() => own.Books.All("event").ToList())) own.AtStripe(() => Do(() => own.Books.Remove(told)));
        await (await own.VisitAsync(ReaderKind.Circulation)).SubmitAsync("/admin/payments", ("act", "apply"));
        Assert.Equal(EndCause.Refunded, (await own.HeldAsync("silent"))?.EndCause);
    }

    [Fact]
    public async Task A_gift_that_is_charged_back_is_void()
    {
        var giver = await site.NewReaderAsync("false-giver");
        var offer = (await giver.GetAsync("/gifts/new?plan=digital")).Document.QuerySelector("input[name=offer]:checked")?.GetAttribute("value") ?? "";
        var session = site.SessionAt(await giver.SubmitAsync("/gifts/new", ("offer", offer), ("way", "card"), ("Gift.Name", "Nora Vane"), ("Gift.From", "Ida Morrow")));
        Assert.Null(site.Pay(session));
        await site.DeliverAsync();
        var dispute = site.AtStripe(() => site.Disputes.Open(site.Books.All("charge").Last(), "fraudulent", isInquiry: false));
        await site.DeliverAsync();
        Assert.Equal(GiftStatus.Ready, await GiftAsync());
        site.AtStripe(() => Do(() => site.Disputes.Close(dispute, isWon: false)));
        await site.DeliverAsync();
        Assert.Equal(GiftStatus.Void, await GiftAsync());
        Assert.Equal([7000, -7000], await MoneyAsync(dispute));

        Task<GiftStatus> GiftAsync() => site.InScopeAsync(async services => (await services.GetRequiredService<ReviewDbContext>().GiftSubscriptions.AsNoTracking().SingleAsync(g => g.From == "Ida Morrow")).Status);
    }

    [Fact]
    public async Task A_dispute_of_a_payment_that_nobody_ordered_here_changes_nothing()
    {
        site.AtStripe(() => site.Disputes.Open(site.Charges.Make("cus_none", 500, "usd", null, null), "general", isInquiry: false));
        await site.DeliverAsync();
        Assert.False(await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().CardDisputes.AnyAsync(d => d.AmountMinor == 500)));
    }

    private async Task<(Visitor Reader, JsonObject Dispute)> DisputeAsync(string name, bool isInquiry = false)
    {
        var (reader, _) = await site.SubscribeAsync(name);
        return (reader, site.AtStripe(() => site.Disputes.Open(site.Books.All("charge").Last(), "fraudulent", isInquiry)));
    }

    private async Task<Subscription> HeldAsync(string name) => await site.HeldAsync(name) ?? throw new InvalidOperationException("Nothing is held.");

    /// <summary>What was booked of the payment that is disputed.</summary>
    private Task<List<long>> MoneyAsync(JsonObject dispute) => site.InScopeAsync(async services =>
    {
        var charge = site.AtStripe(() => site.Books.Get(dispute.Text("charge"), "charge"));
        var (paid, id) = (charge.Text("invoice") ?? charge.Text("payment_intent"), dispute.Id());
        return await services.GetRequiredService<ReviewDbContext>().Payments.Where(p => p.CardReference == paid || p.CardReference == id || p.CardReference == $"{id} back")
            .OrderBy(p => p.Id).Select(p => p.AmountMinor).ToListAsync(TestContext.Current.CancellationToken);
    });

    private static bool Do(Action act)
    {
        act();
        return true;
    }
}
