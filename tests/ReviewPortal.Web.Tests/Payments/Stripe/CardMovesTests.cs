using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

/// <summary>Pauses, and other plans, of what is paid by card: the next charge is moved at Stripe, and what became of it is followed here.</summary>
[Trait("Category", "Database")]
public sealed class CardMovesTests(StripeSite site) : IClassFixture<StripeSite>
{
    [Fact]
    public async Task Paused_and_gone_on_it_is_charged_as_much_later_and_the_events_of_it_change_nothing_more()
    {
        var (reader, session) = await site.SubscribeAsync("resting");
        var (address, until) = (await AddressAsync("resting"), (await HeldAsync("resting")).PaidUntil);
        Assert.Equal($"{address}?done=pause", (await reader.SubmitAsync(address, ("act", "pause"), ("Back", "2026-07-16"))).Location);
        var paused = await HeldAsync("resting");
        Assert.Equal((At(session), 30), (paused.PaidUntil, (int)(paused.PaidUntil - until).TotalDays));
        Assert.Contains("Last day December 2, 2026 Pause June 16, 2026 to July 15, 2026", (await reader.GetAsync(address)).Facts(), StringComparison.Ordinal);
        Assert.Contains("Don’t pause after all", (await reader.GetAsync(address)).Words("main"), StringComparison.Ordinal);
        Assert.Contains("There was a pause", (await reader.SubmitAsync(address, ("act", "pause"), ("Back", "2026-07-20"))).Words(".errors"), StringComparison.Ordinal);

        Assert.Equal($"{address}?done=resume", (await reader.SubmitAsync(address, ("act", "resume"))).Location);
        var held = await HeldAsync("resting");
        Assert.Equal((At(session), null), (held.PaidUntil, held.PausedUntil));
        // By the calendar, so to the end of the same day at least.
        Assert.InRange(held.PaidUntil, until, until.AddDays(1));

        await site.DeliverAsync(due => due.Reverse().Concat(due));
        SubscriptionAct[] acts = [SubscriptionAct.Began, SubscriptionAct.Paused, SubscriptionAct.Resumed];
        Assert.Equal(acts, (await HeldAsync("resting")).History.OrderBy(e => e.Id).Select(e => e.Act));
        Assert.All((await HeldAsync("resting")).History.Where(e => e.Act != SubscriptionAct.Began), e => Assert.Equal(SubscriptionEvent.Reader, e.By));
        Assert.Equal([1000], await site.BookedAsync("resting"));
        var letters = await site.LettersAsync("resting@example.org");
        Assert.Equal(3, letters.Count);
        Assert.Contains("through July 15, 2026, and goes on the day after. Its last day moves to December 2, 2026, and your card is not charged before.", letters[1].Text, StringComparison.Ordinal);
        Assert.Contains("is not paused after all", letters[2].Text, StringComparison.Ordinal);

        site.AtStripe(() => Do(() => site.Billing.Renew(site.SubscriptionOf(session))));
        await site.DeliverAsync();
        Assert.Equal((At(session), SubscriptionAct.Renewed), ((await HeldAsync("resting")).PaidUntil, (await HeldAsync("resting")).History.OrderBy(e => e.Id).Last().Act));
        Assert.Equal([1000, 7000], await site.BookedAsync("resting"));
    }

    [Fact]
    public async Task On_another_plan_what_is_left_counts_and_the_card_is_charged_at_that_plans_price()
    {
        var (reader, session) = await site.SubscribeAsync("moving");
        var address = await AddressAsync("moving");
        Assert.Contains("All Access, through July 11, 2026", (await reader.GetAsync(address)).Words("main"), StringComparison.Ordinal);
        var offer = await OfferAsync(reader, address);
        Assert.Contains("Printed copies need an address", (await reader.ChangePlanAsync(address, offer)).Words(".errors"), StringComparison.Ordinal);
        await reader.SubmitAsync("/account/address", SiteOrders.Address);
        var question = (await reader.GetAsync($"{address}/plan?offer={offer}")).Facts();
        Assert.Contains("To pay now Nothing After that The card is charged on July 12, 2026: 20 issues for $105.", question, StringComparison.Ordinal);
        Assert.Equal($"{address}?done=change", (await reader.ChangePlanAsync(address, offer)).Location);
        Assert.Contains("Plan All Access", (await reader.GetAsync("/account")).Facts(), StringComparison.Ordinal);
        Assert.Contains("Last day July 11, 2026 Then 20 issues for $105", (await reader.GetAsync("/account")).Facts(), StringComparison.Ordinal);
        var changed = (await HeldAsync("moving")).History.OrderBy(e => e.Id).Last();
        Assert.Equal((SubscriptionAct.PlanChanged, "Digital to All Access"), (changed.Act, changed.Detail));
        Assert.Contains("You now have All Access", (await site.LettersAsync("moving@example.org"))[^1].Text, StringComparison.Ordinal);

        site.AtStripe(() => Do(() => site.Billing.Renew(site.SubscriptionOf(session))));
        await site.DeliverAsync();
        Assert.Equal([1000, 10500], await site.BookedAsync("moving"));
        var held = await HeldAsync("moving");
        Assert.Equal((At(session), "20 issues for $105"), (held.PaidUntil, held.Term?.ToString()));
        Assert.Null((await site.OrdersAsync("moving"))[0].Problem);
        Assert.Contains("The plan was changed on June 15, 2026", (await reader.ChangePlanAsync(address, offer)).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_cancelled_and_changes_their_plan_is_promised_no_renewal()
    {
        var (reader, _) = await site.SubscribeAsync("parting");
        var address = await AddressAsync("parting");
        await reader.SubmitAsync("/account/address", SiteOrders.Address);
        await reader.SubmitAsync(address, ("act", "cancel"));
        Assert.Contains("nothing more is charged", (await reader.GetAsync(address)).Words("main"), StringComparison.Ordinal);
        Assert.Equal($"{address}?done=change", (await reader.ChangePlanAsync(address, await OfferAsync(reader, address))).Location);
        var letter = (await site.LettersAsync("parting@example.org"))[^1].Text;
        Assert.Contains("Then it ends.", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("renews", letter, StringComparison.Ordinal);
        var admin = await site.VisitAsync(ReaderKind.Admin);
        Assert.Contains("Digital, by card, last day November 2, 2026", (await admin.GetAsync("/admin/record?kind=RenewalCancelled")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("All Access, by card, last day", (await admin.GetAsync("/admin/record?kind=SubscriptionPlanChanged")).Words("main"), StringComparison.Ordinal);
        // What comes by itself comes from Stripe.
        Assert.Matches("Card payment applied\\s*Stripe", (await admin.GetAsync("/admin/record?kind=CardSettled")).Words("main"));
    }

    [Fact]
    public async Task What_happens_at_Stripe_between_question_and_answer_is_asked_about_anew_and_nothing_is_asked_where_Stripe_does_not_answer()
    {
        var (reader, session) = await site.SubscribeAsync("between");
        var address = await AddressAsync("between");
        await reader.SubmitAsync("/account/address", SiteOrders.Address);
        var page = $"{address}/plan?offer={await OfferAsync(reader, address)}";
        site.Before = (context, _) => { context.Abort(); return Task.CompletedTask; };
        Assert.Contains("Stripe can’t be reached", (await reader.GetAsync(page)).Words(".errors"), StringComparison.Ordinal);
        site.Before = null;

        var tab = reader.Again();
        var asked = await tab.GetAsync(page);
        site.AtStripe(() => Do(() => site.Billing.Renew(site.SubscriptionOf(session))));
        var refused = await tab.AnswerAsync(page, asked);
        Assert.Contains("Something has changed since you were asked.", refused.Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("420 days after today", refused.Facts(), StringComparison.Ordinal);
        Assert.Equal([SubscriptionAct.Began, SubscriptionAct.Renewed], (await HeldAsync("between")).History.OrderBy(e => e.Id).Select(e => e.Act));
        Assert.Null((await site.OrdersAsync("between"))[0].Problem);
        // What was charged at the same second would be taken for what is charged on the other plan.
        site.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal($"{address}?done=change", (await tab.AnswerAsync(page, refused)).Location);
    }

    [Fact]
    public async Task The_question_opened_over_and_over_does_not_ask_Stripe_as_often()
    {
        var (reader, _) = await site.SubscribeAsync("curious");
        var address = await AddressAsync("curious");
        await reader.SubmitAsync("/account/address", SiteOrders.Address);
        var page = $"{address}/plan?offer={await OfferAsync(reader, address)}";
        var asked = 0;
        site.Before = (context, next) => { asked++; return next(context); };
        var answers = new List<Answer>();
        for (var i = 0; i < 22; i++) answers.Add(await reader.GetAsync(page));
        site.Before = null;
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 20), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers.Select(a => a.Status));
        Assert.Equal((20, "120"), (asked, answers[^1]["Retry-After"]));
        // What was shown can still be answered.
        Assert.Equal($"{address}?done=change", (await reader.AnswerAsync(page, answers[0])).Location);
    }

    [Fact]
    public async Task What_was_sent_back_in_part_does_not_count_for_another_plan()
    {
        var (reader, session) = await site.SubscribeAsync("part");
        site.AtStripe(() => site.Charges.Refund(site.Books.Get(site.Books.Get(site.SubscriptionOf(session).Text("latest_invoice"), "invoice").Text("charge"), "charge"), 500));
        await site.DeliverAsync();
        Assert.Contains("All Access, through June 28, 2026", (await reader.GetAsync(await AddressAsync("part"))).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_to_renew_is_paused_and_ends_with_the_moved_end()
    {
        var (reader, session) = await site.SubscribeAsync("leaving");
        var address = await AddressAsync("leaving");
        await reader.SubmitAsync(address, ("act", "cancel"));
        await reader.SubmitAsync(address, ("act", "pause"), ("Back", "2026-07-16"));
        var held = await HeldAsync("leaving");
        Assert.Equal((At(session), false, null), (held.EndsAt, held.Renews, held.EndCause));
        site.AtStripe(() => Do(() => site.Billing.Renew(site.SubscriptionOf(session))));
        await site.DeliverAsync();
        Assert.Equal((EndCause.CancelledByReader, held.EndsAt), ((await HeldAsync("leaving")).EndCause, (await HeldAsync("leaving")).EndsAt));
    }

    [Fact]
    public async Task What_Stripe_did_and_nobody_was_answered_is_followed_when_it_is_seen_and_signed_by_whoever_asked()
    {
        var (_, session) = await site.SubscribeAsync("lost");
        var held = await HeldAsync("lost");
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var address = $"/admin/readers/{held.ReaderId}/subscriptions/{held.Id}";
        site.Before = async (context, next) =>
        {
            if (context.Request.Method != "POST") { await next(context); return; }
            // It is done, and the line goes dead.
            context.Response.Body = new MemoryStream();
            await next(context);
            context.Abort();
        };
        var answer = await desk.SubmitAsync(address, ("act", "pause"), ("Back", "2026-07-16"), ("Reason", "By telephone"));
        site.Before = null;
        Assert.Contains("Stripe can’t be reached at the moment", answer.Words(".errors"), StringComparison.Ordinal);
        Assert.Null((await HeldAsync("lost")).PausedAt);
        // Something else is not begun meanwhile, and the same is the same.
        var other = await desk.SubmitAsync(address, ("act", "pause"), ("Back", "2026-08-16"), ("Reason", "By telephone"));
        Assert.NotNull((await HeldAsync("lost")).PausedAt);
        Assert.Contains("There was a pause until July 16, 2026", other.Words(".errors"), StringComparison.Ordinal);
        await site.DeliverAsync();
        var line = Assert.Single((await HeldAsync("lost")).History, e => e.Act == SubscriptionAct.Paused);
        Assert.Equal(("June 16, 2026 to July 15, 2026, 30 days", "By telephone"), (line.Detail, line.Reason));
        Assert.NotEqual(SubscriptionEvent.Reader, line.By);
        Assert.Equal(At(session), (await HeldAsync("lost")).PaidUntil);
    }

    [Fact]
    public async Task Until_Stripe_has_done_it_nothing_is_changed_here_and_no_second_thing_is_asked_for()
    {
        var (reader, session) = await site.SubscribeAsync("early");
        var address = await AddressAsync("early");
        Answer? second = null;
        site.Before = async (context, next) =>
        {
            if (context.Request.Method == "POST")
            {
                site.Before = null;
                Assert.Null((await HeldAsync("early")).PausedAt);
                second = await reader.ChangePlanAsync(address, await OfferAsync(reader, address, "print"));
            }

            await next(context);
        };
        await reader.SubmitAsync("/account/address", SiteOrders.Address);
        Assert.Equal($"{address}?done=pause", (await reader.SubmitAsync(address, ("act", "pause"), ("Back", "2026-07-16"))).Location);
        Assert.Contains("Something else of it is just being changed", second?.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal(At(session), (await HeldAsync("early")).PaidUntil);
    }

    [Fact]
    public async Task What_Stripe_does_not_want_is_said_and_can_be_asked_for_again_at_once()
    {
        var (reader, _) = await site.SubscribeAsync("unwanted");
        var address = await AddressAsync("unwanted");
        site.Before = async (context, next) =>
        {
            if (context.Request.Method != "POST") { await next(context); return; }
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("""{"error":{"type":"invalid_request_error"}}""");
        };
        var answer = await reader.SubmitAsync(address, ("act", "pause"), ("Back", "2026-07-16"));
        site.Before = null;
        Assert.Contains("Nothing was changed.Stripe refused it.", answer.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("2026-07-16", answer.Document.QuerySelector("input[name=Back]")?.GetAttribute("value"));
        Assert.Equal($"{address}?done=pause", (await reader.SubmitAsync(address, ("act", "pause"), ("Back", "2026-08-16"))).Location);
    }

    [Fact]
    public async Task Of_a_deleted_account_who_asked_for_a_move_and_why_is_forgotten()
    {
        await site.SubscribeAsync("forgotten");
        var order = Assert.Single(await site.OrdersAsync("forgotten"));
        var move = CardMove.Resume(order, site.Now);
        move.Charge(site.Now.AddDays(3), new Signature("Desk", "Their mother rang"));
        var kept = await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            db.CardMoves.Add(move);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            await services.GetRequiredService<AccountClosing>().CloseAsync(order.ReaderId ?? "", TestContext.Current.CancellationToken);
            return await db.CardMoves.AsNoTracking().SingleAsync(m => m.Id == move.Id);
        });
        Assert.Equal((null, null), (kept.By, kept.Note));
    }

    private DateTime At(JsonObject session) => DateTimeOffset.FromUnixTimeSeconds(site.SubscriptionOf(session).Number("current_period_end")).UtcDateTime;

    private async Task<Subscription> HeldAsync(string name) => await site.HeldAsync(name) ?? throw new InvalidOperationException("Nothing is held.");

    private async Task<string> AddressAsync(string name) => $"/account/subscriptions/{(await HeldAsync(name)).Id}";

    /// <summary>What is chosen for another plan, which is not the dearest one if it is the plan of printed copies.</summary>
    private static async Task<string> OfferAsync(Visitor reader, string address, string plan = "all-access") =>
        (await reader.GetAsync(address)).Document.QuerySelectorAll("input[name=offer]").ElementAt(plan == "print" ? 0 : ^1).GetAttribute("value") ?? "";

    private static bool Do(Action act)
    {
        act();
        return true;
    }
}
