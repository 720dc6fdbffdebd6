using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Records;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

/// <summary>What readers and circulation do on this site with what is paid by card.</summary>
[Trait("Category", "Database")]
public sealed class CardFormsTests(StripeSite site) : IClassFixture<StripeSite>
{
    [Fact]
    public async Task A_reader_gives_the_renewal_up_and_takes_it_up_again_as_often_as_they_like()
    {
        var (reader, session) = await site.SubscribeAsync("wavering");
        var address = $"/account/subscriptions/{(await HeldAsync("wavering")).Id}";
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal($"{address}?done=cancel", (await reader.SubmitAsync(address, ("act", "cancel"))).Location);
            Assert.True(site.SubscriptionOf(session).Flag("cancel_at_period_end"));
            var cancelled = await HeldAsync("wavering");
            Assert.Equal((false, null, cancelled.PaidUntil), (cancelled.Renews, cancelled.EndCause, cancelled.EndsAt));
            Assert.Contains("Then It ends: the renewal is cancelled", (await reader.GetAsync(address)).Facts(), StringComparison.Ordinal);
            Assert.Equal($"{address}?done=keep", (await reader.SubmitAsync(address, ("act", "keep"))).Location);
            Assert.Equal((false, true), (site.SubscriptionOf(session).Flag("cancel_at_period_end"), (await HeldAsync("wavering")).Renews));
        }

        // The events that tell of it change nothing more.
        await site.DeliverAsync();
        var held = await HeldAsync("wavering");
        SubscriptionAct[] acts = [SubscriptionAct.Began, SubscriptionAct.RenewalCancelled, SubscriptionAct.RenewalKept, SubscriptionAct.RenewalCancelled, SubscriptionAct.RenewalKept];
        Assert.Equal(acts, held.History.OrderBy(e => e.Id).Select(e => e.Act));
        Assert.All(held.History.Where(e => e.Act != SubscriptionAct.Began), e => Assert.Equal(SubscriptionEvent.Reader, e.By));
        Assert.Equal(5, (await site.LettersAsync("wavering@example.org")).Count);
    }

    [Fact]
    public async Task Circulation_does_it_for_them_and_the_history_says_who_and_why()
    {
        var (_, session) = await site.SubscribeAsync("phoned");
        var held = await HeldAsync("phoned");
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var address = $"/admin/readers/{held.ReaderId}/subscriptions/{held.Id}";
        // Whatever Stripe tells is applied before the answer to the form is.
        site.Before = async (context, next) =>
        {
            await next(context);
            if (context.Request.Method != "POST") return;
            site.Before = null;
            await site.DeliverAsync();
        };
        Assert.Equal($"/admin/readers/{held.ReaderId}?notice=cancel", (await desk.SubmitAsync(address, ("act", "cancel"), ("Reason", "By telephone"))).Location);
        Assert.True(site.SubscriptionOf(session).Flag("cancel_at_period_end"));
        var line = (await HeldAsync("phoned")).History.OrderBy(e => e.Id).Last();
        Assert.Equal((SubscriptionAct.RenewalCancelled, "By telephone"), (line.Act, line.Note));
        Assert.NotEqual(SubscriptionEvent.Reader, line.By);
        // What the reader does at Stripe afterwards is theirs.
        site.AtStripe(() => Do(() => site.Billing.CancelAtEnd(site.SubscriptionOf(session), false)));
        await site.DeliverAsync();
        Assert.Equal(SubscriptionEvent.Reader, (await HeldAsync("phoned")).History.OrderBy(e => e.Id).Last().By);
    }

    [Fact]
    public async Task Cancelled_while_a_renewal_is_owed_it_ends_at_once_and_the_card_is_not_tried_again()
    {
        var (reader, session) = await site.SubscribeAsync("owing");
        var subscription = site.SubscriptionOf(session);
        var now = site.Time.GetUtcNow();
        site.AtStripe(() => (site.Books.Get(subscription.Text("customer"), "customer")["_declines"] = true) is not null);
        // A period that is over here, too.
        site.AtStripe(() => (subscription["current_period_end"] = now.ToUnixTimeSeconds() - 60) is not null);
        site.AtStripe(() => Do(() => site.Billing.Renew(subscription)));
        await site.DeliverAsync();
        var held = await HeldAsync("owing");
        Assert.Equal(SubscriptionStatus.InGrace, held.StatusAt(site.Now));
        await reader.SubmitAsync($"/account/subscriptions/{held.Id}", ("act", "cancel"));
        Assert.Equal("canceled", subscription.Text("status"));
        Assert.Equal((EndCause.CancelledByReader, site.Now), ((await HeldAsync("owing")).EndCause, (await HeldAsync("owing")).EndsAt));
    }

    [Fact]
    public async Task What_Stripe_does_not_want_is_said_and_nothing_is_changed_here()
    {
        var (reader, session) = await site.SubscribeAsync("refused");
        var address = $"/account/subscriptions/{(await HeldAsync("refused")).Id}";
        site.AtStripe(() => (site.SubscriptionOf(session)["status"] = "canceled") is not null);
        var answer = await reader.SubmitAsync(address, ("act", "cancel"));
        Assert.Contains("Nothing was changed.Stripe refused it.", answer.Words(".errors"), StringComparison.Ordinal);
        Assert.True((await HeldAsync("refused")).Renews);

        site.Before = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };
        answer = await reader.SubmitAsync(address, ("act", "cancel"));
        site.Before = null;
        Assert.Contains("Stripe can’t be reached at the moment", answer.Words(".errors"), StringComparison.Ordinal);
        Assert.True((await HeldAsync("refused")).Renews);
        Assert.Null((await site.OrdersAsync("refused"))[0].AskedBy);
    }

    [Fact]
    public async Task Money_goes_back_to_the_card_from_the_desk_in_part_and_all_of_it_ends_the_subscription_there_and_here()
    {
        var (reader, session) = await site.SubscribeAsync("repaid");
        var (desk, address) = await RefundAsync("repaid");
        Assert.Contains("June 15, 2026: $10", (await desk.GetAsync(address)).Words("main"), StringComparison.Ordinal);
        Assert.Equal($"/admin/readers/{(await HeldAsync("repaid")).ReaderId}?notice=card-refunded", (await SendBackAsync(desk, address, "4")).Location);
        Assert.Equal([1000, -400], await site.BookedAsync("repaid"));
        Assert.Null((await HeldAsync("repaid")).EndCause);
        Assert.Contains("Some of what you paid for Digital was sent back", (await site.LettersAsync("repaid@example.org"))[^1].Text, StringComparison.Ordinal);
        Assert.Contains("$10, of which $6 is left", (await desk.GetAsync(address)).Words("main"), StringComparison.Ordinal);

        await SendBackAsync(desk, address, "6");
        await site.DeliverAsync(due => due.Concat(due));
        Assert.Equal([1000, -400, -600], await site.BookedAsync("repaid"));
        var held = await HeldAsync("repaid");
        Assert.Equal((EndCause.Refunded, site.Now), (held.EndCause, held.EndsAt));
        Assert.Equal("They moved", held.History.OrderBy(e => e.Id).Last().Note);
        Assert.Equal("canceled", site.SubscriptionOf(session).Text("status"));
        Assert.DoesNotContain("its last sentence", (await reader.GetAsync(SampleArticle.Address)).Words("main"), StringComparison.Ordinal);
        Assert.Contains("Nothing is left", (await desk.GetAsync(address)).Words("main"), StringComparison.Ordinal);
        // Why stands in the subscription's history, and not in the record.
        var entries = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().RecordEntries.AsNoTracking()
            .Where(e => e.Kind == RecordKind.CardRefunded && e.AboutReaderId == held.ReaderId).OrderBy(e => e.Id).Select(e => e.About).ToListAsync());
        Assert.Equal(["Digital, $4", "Digital, $6"], entries);
        var sent = site.AtStripe(() => site.Books.All("refund").Last());
        Assert.Equal((600, "usd"), (sent.Number("amount"), sent.Text("currency")));
    }

    [Fact]
    public async Task Sent_twice_or_by_two_desks_it_goes_back_once_and_too_much_not_at_all()
    {
        await site.SubscribeAsync("pressed");
        var (desk, address) = await RefundAsync("pressed");
        foreach (var wrong in new[] { "", "0", "-1", "10.01", "ten" })
            Assert.Contains("Enter an amount up to $10", (await SendBackAsync(desk, address, wrong)).Words("main"), StringComparison.Ordinal);
        Assert.Contains("Choose why", (await SendBackAsync(desk, address, "1", "whim")).Words("main"), StringComparison.Ordinal);
        var form = (await desk.GetAsync(address)).Document;
        (string, string)[] fields =
        [
            .. form.QuerySelectorAll("main form input[type=hidden]").Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? "")),
            ("Paid", form.QuerySelector("input[name=Paid]")?.GetAttribute("value") ?? ""), ("Amount", "3"), ("Reason", "duplicate"), ("Note", "Paid twice"),
        ];
        var answers = new[] { await desk.PostAsync(address, fields), await desk.PostAsync(address, fields) };
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.OK], answers.Select(a => a.Status));
        Assert.Contains("Something became of this order", answers[1].Words(".errors"), StringComparison.Ordinal);
        Assert.Equal([1000, -300], await site.BookedAsync("pressed"));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"/admin/payments/{Guid.NewGuid()}/refund")).Status);
    }

    [Fact]
    public async Task What_is_disputed_goes_back_by_the_bank_alone()
    {
        await site.SubscribeAsync("contested");
        site.AtStripe(() => site.Disputes.Open(site.Books.All("charge").Last(), "fraudulent", isInquiry: false));
        await site.DeliverAsync();
        var (desk, address) = await RefundAsync("contested");
        var page = await desk.GetAsync(address);
        Assert.Contains("The payment of June 15, 2026, $10, is disputed", page.Words("main"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("input[name=Paid]"));
        Assert.Equal([1000, -1000], await site.BookedAsync("contested"));
        Assert.Null((await HeldAsync("contested")).EndCause);
    }

    [Fact]
    public async Task What_is_disputed_while_the_desk_sends_it_back_is_told_in_words_and_is_no_failure_of_the_site()
    {
        await site.SubscribeAsync("contested-now");
        var (desk, address) = await RefundAsync("contested-now");
        site.Before = async (context, next) =>
        {
            if (context.Request.Method == "POST") site.AtStripe(() => site.Disputes.Open(site.Books.All("charge").Last(), "fraudulent", isInquiry: false));
            await next(context);
        };
        var answer = await SendBackAsync(desk, address, "1");
        site.Before = null;
        Assert.Contains("This payment is disputed", answer.Words(".errors"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Log.Errors, line => line.Contains("was sent back", StringComparison.Ordinal));
        await site.DeliverAsync();
    }

    [Fact]
    public async Task Who_asked_signs_what_they_asked_for_for_some_minutes_and_nothing_else()
    {
        var (_, session) = await site.SubscribeAsync("asked-once");
        var order = Assert.Single(await site.OrdersAsync("asked-once"));
        var desk = new Signature("Desk", "By telephone");
        await AskAsync(asking => asking.BeginAsync(order.Id, CardAct.Keep, desk, TestContext.Current.CancellationToken));
        await TurnAsync(true);
        Assert.Equal(SubscriptionEvent.Reader, await LastAsync());
        await AskAsync(asking => asking.BeginAsync(order.Id, CardAct.Cancel, desk, TestContext.Current.CancellationToken));
        await TurnAsync(false);
        Assert.Equal(SubscriptionEvent.Reader, await LastAsync());
        await TurnAsync(true);
        Assert.Equal("Desk", await LastAsync());
        await AskAsync(asking => asking.BeginAsync(order.Id, CardAct.Keep, desk, TestContext.Current.CancellationToken));
        site.Time.Advance(TimeSpan.FromMinutes(11));
        await TurnAsync(false);
        Assert.Equal(SubscriptionEvent.Reader, await LastAsync());

        await site.InScopeAsync(services => services.GetRequiredService<AccountClosing>().CloseAsync(order.ReaderId ?? "", TestContext.Current.CancellationToken));
        var kept = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().CardOrders.AsNoTracking().SingleAsync(o => o.Id == order.Id));
        Assert.Equal((null, null), (kept.AskedBy, kept.AskedNote));

        async Task TurnAsync(bool isCancelled)
        {
            site.AtStripe(() => Do(() => site.Billing.CancelAtEnd(site.SubscriptionOf(session), isCancelled)));
            await site.DeliverAsync();
        }

        async Task<string> LastAsync() => (await HeldAsync("asked-once")).History.OrderBy(e => e.Id).Last().By;

        Task<bool> AskAsync(Func<CardAsking, Task> ask) => site.InScopeAsync(async services =>
        {
            await ask(services.GetRequiredService<CardAsking>());
            return true;
        });
    }

    [Fact]
    public async Task A_gift_that_was_paid_by_card_is_void_when_the_desk_sends_all_of_it_back()
    {
        var giver = await site.NewReaderAsync("gift-repaid");
        var offer = (await giver.GetAsync("/gifts/new?plan=digital")).Document.QuerySelector("input[name=offer]:checked")?.GetAttribute("value") ?? "";
        Assert.Null(site.Pay(site.SessionAt(await giver.SubmitAsync("/gifts/new", ("offer", offer), ("way", "card"), ("Gift.Name", "Nora Vane"), ("Gift.From", "Ida Morrow")))));
        await site.DeliverAsync();
        var order = Assert.Single(await site.OrdersAsync("gift-repaid"));
        var gift = await GiftAsync();
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var link = (await desk.GetAsync($"/admin/readers/{order.ReaderId}/gifts/{gift.Id}")).Document.QuerySelector("main a.button.quiet")?.GetAttribute("href");
        Assert.Equal($"/admin/payments/{order.Id}/refund", link);
        await SendBackAsync(desk, link ?? "", "70");
        Assert.Equal(GiftStatus.Void, (await GiftAsync()).Status);

        Task<GiftSubscription> GiftAsync() => site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().GiftSubscriptions.AsNoTracking().SingleAsync(g => g.InvoiceNumber == order.InvoiceNumber));
    }

    private async Task<(Visitor Desk, string Address)> RefundAsync(string name)
    {
        var (desk, held) = (await site.VisitAsync(ReaderKind.Circulation), await HeldAsync(name));
        var page = await desk.GetAsync($"/admin/readers/{held.ReaderId}/subscriptions/{held.Id}");
        return (desk, page.Document.QuerySelector("main a[href$='/refund']")?.GetAttribute("href") ?? "");
    }

    private static async Task<Answer> SendBackAsync(Visitor desk, string address, string amount, string reason = "requested_by_customer")
    {
        var paid = (await desk.GetAsync(address)).Document.QuerySelector("input[name=Paid]:checked")?.GetAttribute("value") ?? "";
        return await desk.SubmitAsync(address, ("Paid", paid), ("Amount", amount), ("Reason", reason), ("Note", "They moved"));
    }

    private async Task<Subscription> HeldAsync(string name) => await site.HeldAsync(name) ?? throw new InvalidOperationException("Nothing is held.");

    private static bool Do(Action act)
    {
        act();
        return true;
    }
}
