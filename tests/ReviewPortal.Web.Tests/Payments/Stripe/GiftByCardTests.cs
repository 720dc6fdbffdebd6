using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Payments;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Payments.Stripe;

/// <summary>A gift of a subscription that its giver pays by card.</summary>
[Trait("Category", "Database")]
public sealed class GiftByCardTests(StripeSite site) : IClassFixture<StripeSite>
{
    [Fact]
    public async Task A_gift_paid_by_card_is_made_when_Stripe_confirms_it_and_goes_out_as_one_paid_by_invoice_does()
    {
        var giver = await site.NewReaderAsync("giver");
        var session = site.SessionAt(await ChooseAsync(giver, "Nora Vane", ("Gift.Email", "nora@example.org"), ("Gift.Message", "For the evenings")));
        Assert.Equal(("payment", 7000, "usd"), (session.Text("mode"), session.Number("amount_total"), session.Text("currency")));
        Assert.Null(site.Pay(session));
        var thanks = new Uri(session.Text("success_url") ?? "").PathAndQuery;
        var waiting = await giver.GetAsync(thanks);
        Assert.Equal("Your payment is being confirmed", waiting.Words("h1"));
        Assert.Matches("^3; url=/gifts/thanks.*look=1$", waiting["Refresh"]);
        Assert.Empty(await site.LettersAsync("nora@example.org"));
        Assert.DoesNotContain("Nora", (await giver.GetAsync("/account/gifts")).Words("main"), StringComparison.Ordinal);

        // Told three times, in any order, it is one gift.
        var told = site.Events.Due();
        await site.DeliverAsync(due => due.Reverse().Concat(due));
        foreach (var delivery in told) Assert.Equal(HttpStatusCode.OK, (await site.TellAsync(delivery.Body)).Status);
        var done = await giver.GetAsync(thanks);
        Assert.Equal(("Thank you", null), (done.Words("h1"), done["Refresh"]));
        Assert.Contains("For Nora Vane By mail Sent on June 15, 2026", done.Facts(), StringComparison.Ordinal);
        var letter = Assert.Single(await site.LettersAsync("nora@example.org"));
        Assert.Contains("For the evenings", letter.Text, StringComparison.Ordinal);
        Assert.Equal("Your gift of The Harbour Review is ready", Assert.Single(await site.LettersAsync("giver@example.org")).Subject);
        var card = await giver.GetAsync(done.Document.QuerySelector("main .actions a")?.GetAttribute("href") ?? "");
        Assert.Contains("Nora Vane", card.Words(".gift-card"), StringComparison.Ordinal);

        var (gift, invoice, payments) = await BooksAsync("giver");
        Assert.Equal((GiftStatus.Ready, InvoiceStatus.Paid, PaymentWay.Card), (gift?.Status, invoice?.StatusAt(site.Now), invoice?.Way));
        Assert.Equal([(7000L, PaymentWay.Card)], payments);
        Assert.Null(await site.HeldAsync("giver"));
        var sheet = (await giver.GetAsync($"/account/invoices/{invoice?.Number}")).Facts();
        Assert.Contains("a gift To pay $70", sheet, StringComparison.Ordinal);
        Assert.Contains("Status Paid, by card, on June 15, 2026", sheet, StringComparison.Ordinal);
        // Its money goes back to the card, and from nowhere else.
        var desk = await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync($"/admin/invoices/{invoice?.Number}");
        Assert.DoesNotContain("Send money back", desk.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gift_for_a_day_to_come_waits_for_it_and_one_without_an_address_is_printed()
    {
        var giver = await site.NewReaderAsync("planner");
        var session = site.SessionAt(await ChooseAsync(giver, "Later Vane", ("Gift.Email", "later@example.org"), ("Gift.SendOn", "2026-06-20")));
        Assert.Null(site.Pay(session));
        await site.DeliverAsync();
        Assert.Contains("By mail Goes out on June 20, 2026", (await giver.GetAsync(new Uri(session.Text("success_url") ?? "").PathAndQuery)).Facts(), StringComparison.Ordinal);
        Assert.Empty(await site.LettersAsync("later@example.org"));

        session = site.SessionAt(await ChooseAsync(giver, "Paper Vane"));
        Assert.Null(site.Pay(session));
        await site.DeliverAsync();
        Assert.Contains("By mail No: print the card", (await giver.GetAsync(new Uri(session.Text("success_url") ?? "").PathAndQuery)).Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_paid_for_leaves_no_gift_no_number_and_nothing_of_whom_it_was_for()
    {
        var giver = await site.NewReaderAsync("doubter");
        var session = site.SessionAt(await ChooseAsync(giver, "Nobody Vane", ("Gift.Email", "nobody@example.org")));
        Assert.Equal(1, await DraftsAsync());
        site.AtStripe(() => (session["expires_at"] = site.Time.GetUtcNow().ToUnixTimeSeconds()) is not null);
        site.LetTimePass();
        await site.DeliverAsync();
        Assert.Equal("Nothing was paid", (await giver.GetAsync(new Uri(session.Text("success_url") ?? "").PathAndQuery)).Words("h1"));
        var (gift, invoice, payments) = await BooksAsync("doubter");
        Assert.Equal((null, null, 0, 0), (gift, invoice, payments.Count, await DraftsAsync()));

        // Nor does an account that is deleted.
        Assert.Equal(HttpStatusCode.Redirect, (await ChooseAsync(giver, "Nobody Vane", ("Gift.Email", "nobody@example.org"))).Status);
        Assert.Contains("nobody@example.org", (await giver.GetAsync("/account/data/file")).Text, StringComparison.Ordinal);
        await site.InScopeAsync(async services =>
        {
            var id = (await services.GetRequiredService<ReviewDbContext>().Users.SingleAsync(u => u.Email == "doubter@example.org")).Id;
            Assert.True(await services.GetRequiredService<AccountClosing>().CloseAsync(id, default));
        });
        Assert.Equal(0, await DraftsAsync());

        Task<int> DraftsAsync() => site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().GiftDrafts.CountAsync(d => d.RecipientName == "Nobody Vane"));
    }

    [Fact]
    public async Task Pressed_twice_or_again_after_paying_it_is_one_gift_and_another_is_another()
    {
        var giver = await site.NewReaderAsync("twice");
        var form = (await giver.GetAsync("/gifts/new?plan=digital")).Document;
        (string, string)[] old = [("__RequestVerificationToken", form.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? ""), .. Fields(form, "One Vane")];
        var first = await ChooseAsync(giver, "One Vane");
        Assert.Equal(first.Location, (await ChooseAsync(giver, "One Vane", ("Gift.Message", "With other words"))).Location);
        Assert.NotEqual(first.Location, (await ChooseAsync(giver, "Two Vane")).Location);
        Assert.Null(site.Pay(site.SessionAt(first)));
        // Paid, and not confirmed yet.
        Assert.StartsWith("/gifts/thanks?order=", (await giver.PostAsync("/gifts/new", old)).Location, StringComparison.Ordinal);
        await site.DeliverAsync();
        Assert.StartsWith("/gifts/thanks?order=", (await giver.PostAsync("/gifts/new", old)).Location, StringComparison.Ordinal);
        Assert.Null((await BooksAsync("twice")).Gift?.Message);
        // From a form that was opened since, it is meant.
        Assert.Contains("/checkout/", (await ChooseAsync(giver, "One Vane")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amount_total", 1, "The page came to $0.01")]
    [InlineData("currency", "eur", "The page came to €70")]
    [InlineData("customer", "cus_other", "Another customer paid.")]
    public async Task A_gift_that_was_paid_otherwise_than_ordered_is_not_made_until_that_is_mended(string field, object value, string said)
    {
        var name = field.Replace("_", "", StringComparison.Ordinal);
        var giver = await site.NewReaderAsync(name);
        var session = site.SessionAt(await ChooseAsync(giver, "Held Vane", ("Gift.Email", $"{name}@example.net")));
        Assert.Null(site.Pay(session));
        var was = session[field]?.DeepClone();
        site.AtStripe(() => (session[field] = JsonValue.Create(value)) is not null);
        await site.DeliverAsync();
        Assert.Contains(said, Assert.Single(await site.OrdersAsync(name)).Problem, StringComparison.Ordinal);
        Assert.Null((await BooksAsync(name)).Gift);
        Assert.Empty(await site.LettersAsync($"{name}@example.net"));

        site.AtStripe(() => (session[field] = was) is not null);
        site.Time.Advance(TimeSpan.FromMinutes(11));
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        Assert.Contains("A gift: Digital", (await desk.SubmitAsync("/admin/payments", ("act", "compare"))).Words("main"), StringComparison.Ordinal);
        Assert.Null((await BooksAsync(name)).Gift);
        await desk.SubmitAsync("/admin/payments", ("act", "apply"));
        Assert.Equal(GiftStatus.Ready, (await BooksAsync(name)).Gift?.Status);
        Assert.Single(await site.LettersAsync($"{name}@example.net"));
    }

    [Fact]
    public async Task A_gift_whose_money_went_back_is_void_and_one_in_part_is_not()
    {
        var giver = await site.NewReaderAsync("regretter");
        Assert.Null(site.Pay(site.SessionAt(await ChooseAsync(giver, "Sorry Vane"))));
        await site.DeliverAsync();
        var charge = site.AtStripe(() => site.Books.All("charge").Last());
        site.AtStripe(() => site.Charges.Refund(charge, 1000));
        await site.DeliverAsync();
        Assert.Equal((GiftStatus.Ready, 1000L), ((await BooksAsync("regretter")).Gift?.Status, (await BooksAsync("regretter")).Invoice?.RefundedMinor));
        site.AtStripe(() => site.Charges.Refund(charge, null));
        await site.DeliverAsync();
        await site.DeliverAsync();
        var (gift, invoice, payments) = await BooksAsync("regretter");
        Assert.Equal((GiftStatus.Void, InvoiceStatus.Refunded), (gift?.Status, invoice?.StatusAt(site.Now)));
        Assert.Equal([7000, -1000, -6000], payments.Select(p => p.Minor));
        Assert.Contains("is void", (await site.LettersAsync("regretter@example.org"))[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gift_that_was_ordered_by_invoice_and_is_paid_by_card_is_not_to_be_paid_again()
    {
        var giver = await site.NewReaderAsync("hesitant");
        var ordered = (await ChooseAsync(giver, "Nora Vane", ("way", "invoice"))).Location ?? "";
        var other = (await ChooseAsync(giver, "Otto Vane", ("way", "invoice"))).Location ?? "";
        Assert.Null(site.Pay(site.SessionAt(await ChooseAsync(giver, "Nora Vane"))));
        await site.DeliverAsync();
        Assert.Contains("Status Cancelled", (await giver.GetAsync(ordered)).Facts(), StringComparison.Ordinal);
        Assert.Contains("There is nothing more to pay", (await site.LettersAsync("hesitant@example.org"))[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Status Open", (await giver.GetAsync(other)).Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_cards_are_taken_a_gift_is_ordered_by_invoice_alone()
    {
        await using var plain = new SampleSite();
        await plain.InitializeAsync();
        var giver = await plain.NewReaderAsync("invoiced");
        Assert.Null((await giver.GetAsync("/gifts/new")).Document.QuerySelector("input[name=way]"));
        Assert.StartsWith("/account/invoices/", (await ChooseAsync(giver, "Nora Vane")).Location, StringComparison.Ordinal);
    }

    private static async Task<Answer> ChooseAsync(Visitor giver, string name, params (string Name, string Value)[] more)
    {
        var form = (await giver.GetAsync("/gifts/new?plan=digital")).Document;
        return await giver.SubmitAsync("/gifts/new", [.. Fields(form, name).ExceptBy(more.Select(m => m.Name), f => f.Name), .. more]);
    }

    private static (string Name, string Value)[] Fields(AngleSharp.Dom.IDocument form, string name) =>
        [("offer", form.QuerySelector("input[name=offer]:checked")?.GetAttribute("value") ?? ""), ("way", "card"), ("Gift.Name", name), ("Gift.From", "Ida Morrow")];

    private Task<(GiftSubscription? Gift, Invoice? Invoice, List<(long Minor, PaymentWay Way)> Payments)> BooksAsync(string name) => site.InScopeAsync(async services =>
    {
        var (db, cancel) = (services.GetRequiredService<ReviewDbContext>(), TestContext.Current.CancellationToken);
        var giver = await db.Users.Where(u => u.Email == $"{name}@example.org").Select(u => u.Id).SingleAsync(cancel);
        var gift = await db.GiftSubscriptions.AsNoTracking().Where(g => g.GiverId == giver).OrderBy(g => g.Id).FirstOrDefaultAsync(cancel);
        var invoice = await db.Invoices.AsNoTracking().Where(i => i.ReaderId == giver).OrderBy(i => i.Number).FirstOrDefaultAsync(cancel);
        var order = await db.CardOrders.Where(o => o.ReaderId == giver && o.InvoiceNumber != null).Select(o => o.Session).FirstOrDefaultAsync(cancel);
        var paid = order is null ? null : site.AtStripe(() => site.Books.Get(order, "checkout.session")).Text("payment_intent");
        var refunds = site.AtStripe(() => site.Books.All("refund").Where(r => r.Text("payment_intent") == paid).Select(r => r.Id()).ToList());
        var payments = await db.Payments.Where(p => p.CardReference != null && (p.CardReference == paid || refunds.Contains(p.CardReference))).OrderBy(p => p.Id).ToListAsync(cancel);
        return (gift, invoice, payments.ConvertAll(p => (p.AmountMinor, p.Way)));
    });
}
