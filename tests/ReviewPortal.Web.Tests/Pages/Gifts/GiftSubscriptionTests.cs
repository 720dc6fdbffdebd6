using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Payments;
using ReviewPortal.Records;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Gifts;

/// <summary>A subscription that one reader pays for and another begins, by a code.</summary>
[Trait("Category", "Database")]
public sealed partial class GiftSubscriptionTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string LastWords = "its last sentence";

    private static (string, string)[] Entry => [("Gift.Name", "Nora Vane"), ("Gift.From", "Ida & Otto"), ("Gift.Message", "For the long\nevenings <3")];

    [Fact]
    public async Task A_gift_is_ordered_paid_for_sent_on_its_day_and_redeemed_by_somebody_who_has_no_account_yet()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        var giver = await own.NewReaderAsync("giver");
        Assert.Equal("/gifts/new?plan=digital", (await giver.GetAsync("/gifts")).Document.QuerySelector(".plan:nth-child(2) a.buy")?.GetAttribute("href"));
        var ordered = await OrderAsync(giver, "digital", ("Gift.Email", "nora@example.org"), ("Gift.SendOn", "2026-06-20"));
        var number = int.Parse(ordered.Location?.Split('/')[^1] ?? "", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("For A subscription to The Harbour Review: Digital, 20 issues, a gift To pay $70", (await giver.GetAsync(ordered.Location ?? "")).Facts(), StringComparison.Ordinal);
        Assert.Contains("For Nora Vane: Digital, 20 issues Not paid yet", (await giver.GetAsync("/account/gifts")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("Thank you for giving a subscription", Assert.Single(await own.LettersAsync("giver@example.org")).Text, StringComparison.Ordinal);

        Assert.Equal("/admin/invoices?notice=gift", (await own.MarkPaidAsync(number)).Location);
        Assert.DoesNotContain(LastWords, (await giver.GetAsync(SampleArticle.Address)).Text, StringComparison.Ordinal);
        Assert.Contains("We send it by mail on June 20, 2026.", (await own.LettersAsync("giver@example.org"))[^1].Text, StringComparison.Ordinal);
        var card = await giver.GetAsync(await CardAsync(giver));
        Assert.Equal(("Nora Vane", "— Ida & Otto"), (card.Words(".gift-card .for"), $"— {card.Words(".gift-card .from")}"));
        Assert.Equal("For the long<br>evenings &lt;3", card.Document.QuerySelector(".gift-card blockquote p")?.InnerHtml);
        Assert.Contains("review.example/gifts/redeem", card.Words(".gift-card"), StringComparison.Ordinal);
        Assert.Equal(("private, no-store", "no-referrer"), (card["Cache-Control"], card["Referrer-Policy"]));

        Assert.Equal((0, 0), (await SendAsync(own), (await own.LettersAsync("nora@example.org")).Count));
        own.Time.SetUtcNow(new(2026, 6, 20, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal((1, 0), (await SendAsync(own), await SendAsync(own)));
        var letter = Assert.Single(await own.LettersAsync("nora@example.org"));
        Assert.Equal("A gift for you: a subscription to The Harbour Review", letter.Subject);
        Assert.Contains("Ida & Otto gives you", letter.Text, StringComparison.Ordinal);
        Assert.Contains("For the long evenings &lt;3", letter.Html, StringComparison.Ordinal);
        Assert.Contains(CodeOn(card), letter.Text, StringComparison.Ordinal);

        var nora = own.Visit();
        var link = new Uri(RedeemLink().Match(letter.Text ?? "").Value).PathAndQuery;
        var door = await nora.GetAsync(link);
        Assert.Empty(door.Document.QuerySelectorAll("main form"));
        var register = door.Document.QuerySelector("main a[href^='/account/register']")?.GetAttribute("href") ?? "";
        await nora.SubmitAsync(register, ("Name", "Nora"), ("Email", "nora@example.net"), ("Password", SiteAccounts.Password));
        var entered = await nora.ConfirmAsync(await own.LinkAsync("nora@example.net"), SiteAccounts.Password);
        var form = await nora.GetAsync(entered.Location ?? "");
        Assert.Equal(CodeOn(card), form.Document.QuerySelector("#Code")?.GetAttribute("value"));
        var begun = await RedeemAsync(nora, CodeOn(card).ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o'));
        Assert.Equal("/account/gifts?begun=true", begun.Location);
        Assert.Contains(LastWords, (await nora.GetAsync(SampleArticle.Address)).Words(".text"), StringComparison.Ordinal);
        Assert.Contains("from Ida & Otto June 20, 2026 to March 27, 2027", (await nora.GetAsync("/account/gifts")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("It runs from June 20, 2026 to March 27, 2027, and does not renew.", (await own.LettersAsync("nora@example.net"))[^1].Text, StringComparison.Ordinal);

        Assert.Contains("You have redeemed this gift already", (await nora.SubmitAsync("/gifts/redeem", ("Code", CodeOn(card)))).Words("main"), StringComparison.Ordinal);

        giver = await own.Accounts.SignInAsync("giver@example.org");
        var told = (await own.LettersAsync("giver@example.org"))[^1];
        Assert.Equal("Your gift of The Harbour Review was redeemed", told.Subject);
        Assert.DoesNotContain("nora", told.Text + told.Subject, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Redeemed on June 20, 2026", (await giver.GetAsync("/account/gifts")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("No gift waits under this code", (await giver.SubmitAsync("/gifts/redeem", ("Code", CodeOn(card)))).Words(".errors"), StringComparison.Ordinal);
        await own.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var subscription = await db.Subscriptions.Where(s => s.Origin == SubscriptionOrigin.Gift).SingleAsync();
            Assert.Equal((false, null, null), (subscription.IsPaid, subscription.Renewal, subscription.Term));
            Assert.Equal(7000, (await db.Payments.SingleAsync(p => p.InvoiceNumber == number)).AmountMinor);
            Assert.Null((await db.GiftSubscriptions.SingleAsync()).RecipientEmail);
            var recorded = await db.RecordEntries.Where(e => e.Kind == RecordKind.GiftMade || e.Kind == RecordKind.GiftRedeemed).OrderBy(e => e.Id).ToListAsync();
            Assert.Equal([RecordKind.GiftMade, RecordKind.GiftRedeemed], recorded.Select(e => e.Kind));
        });
    }

    [Fact]
    public async Task A_gift_with_printed_copies_asks_where_they_go_and_follows_the_subscription_that_its_reader_holds()
    {
        var code = await CodeAsync("print-giver", "print");
        await site.Accounts.AddAsync("printed@example.org", plan: "Print", until: site.Now.AddDays(30));
        var reader = await site.Accounts.SignInAsync("printed@example.org");
        var accept = (await reader.SubmitAsync("/gifts/redeem", ("Code", code))).Location ?? "";
        Assert.Contains("Begins July 15, 2026, when the one that you have on this plan ends", (await reader.GetAsync(accept)).Facts(), StringComparison.Ordinal);
        var missing = await reader.SubmitAsync(accept, ("Address.Name", "Nora Vane"));
        Assert.Contains("Enter the street and the number", missing.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("/account/gifts?begun=true", (await reader.SubmitAsync(accept, SiteOrders.Address)).Location);
        Assert.Contains("3 Salt Quay", (await reader.GetAsync("/account/address")).Text, StringComparison.Ordinal);
        // Pressed twice it began once.
        Assert.Equal("/gifts/redeem", (await reader.GetAsync(accept)).Location);
    }

    [Fact]
    public async Task Whoever_has_a_plan_that_renews_is_told_that_a_gift_would_run_beside_it()
    {
        var code = await CodeAsync("beside-giver", "digital");
        var reader = await site.NewReaderAsync("beside");
        await site.MarkPaidAsync(await reader.OrderAsync("digital"));
        var accept = (await reader.SubmitAsync("/gifts/redeem", ("Code", code))).Location ?? "";
        Assert.Contains("for 20 issues for $70, and would run at the same time as the gift.", (await reader.GetAsync(accept)).Words(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_redeem_it_at_once_one_has_it()
    {
        var code = await CodeAsync("hurried");
        var pressing = new List<(Visitor, string, string)>();
        foreach (var name in new[] { "first-racer", "second-racer", "third-racer" })
        {
            var reader = await site.NewReaderAsync(name);
            var accept = (await reader.SubmitAsync("/gifts/redeem", ("Code", code))).Location ?? "";
            pressing.Add((reader, accept, (await reader.GetAsync(accept)).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? ""));
        }

        var answers = await Task.WhenAll(pressing.Select(p => p.Item1.Again().PostAsync(p.Item2, ("__RequestVerificationToken", p.Item3))));
        Assert.Single(answers, a => a.Location == "/account/gifts?begun=true");
        Assert.Equal(2, answers.Count(a => a.Location == "/gifts/redeem"));
        Assert.Equal(1, await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Subscriptions.CountAsync(s =>
            s.Origin == SubscriptionOrigin.Gift && services.GetRequiredService<ReviewDbContext>().Users.Any(u => u.Id == s.ReaderId && u.Email!.Contains("-racer")))));
    }

    [Fact]
    public async Task Codes_are_not_tried_at_random()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("guesser");
        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.OK, (await reader.SubmitAsync("/gifts/redeem", ("Code", GiftCode.Make()))).Status);
        var refused = await reader.SubmitAsync("/gifts/redeem", ("Code", GiftCode.Make()));
        Assert.Equal((HttpStatusCode.TooManyRequests, "120"), (refused.Status, refused["Retry-After"]));
        Assert.Contains(await own.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().RecordEntries.ToListAsync()), e => e is { Kind: RecordKind.Limit, About: "Gift" });
        // A visitor is asked to sign in, and is told nothing of any code.
        Assert.Empty((await own.Visit().GetAsync($"/gifts/redeem?code={GiftCode.Make()}")).Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task The_desk_makes_a_new_code_or_makes_the_gift_void_with_a_reason_and_the_giver_is_told()
    {
        var first = await CodeAsync("at-desk");
        var (giver, desk) = (await site.Accounts.SignInAsync("at-desk@example.org"), await site.VisitAsync(ReaderKind.Circulation));
        var page = (await desk.GetAsync(await ReaderPageAsync("at-desk@example.org"))).Document.QuerySelector("a[href*='/gifts/']")?.GetAttribute("href") ?? "";
        Assert.DoesNotContain(first, (await desk.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Contains("Say why.", (await desk.SubmitAsync(page, ("act", "reissue"), ("Reason", " "))).Words(".errors"), StringComparison.Ordinal);
        Assert.EndsWith("?notice=gift-reissue", (await desk.SubmitAsync(page, ("act", "reissue"), ("Reason", "The card was lost"))).Location, StringComparison.Ordinal);
        var second = CodeOn(await giver.GetAsync(await CardAsync(giver)));
        var reader = await site.NewReaderAsync("late-comer");
        Assert.Contains("No gift waits", (await reader.SubmitAsync("/gifts/redeem", ("Code", first))).Words(".errors"), StringComparison.Ordinal);
        var accept = (await reader.SubmitAsync("/gifts/redeem", ("Code", second))).Location ?? "";
        Assert.StartsWith("/gifts/accept", accept, StringComparison.Ordinal);

        await desk.SubmitAsync(page, ("act", "void"), ("Reason", "Sold by mistake"));
        Assert.Equal("/gifts/redeem", (await reader.GetAsync(accept)).Location);
        Assert.Contains("No gift waits", (await reader.SubmitAsync("/gifts/redeem", ("Code", second))).Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("Void", (await giver.GetAsync("/account/gifts")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("By Circulation Reader: Sold by mistake", (await desk.GetAsync(page)).Facts(), StringComparison.Ordinal);
        var told = (await site.LettersAsync("at-desk@example.org")).TakeLast(2).Select(l => l.Subject);
        Assert.Equal(["Your gift of The Harbour Review has a new code", "Your gift of The Harbour Review is void"], told);
        Assert.Empty((await desk.GetAsync(page)).Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Without_a_day_it_is_sent_when_it_is_paid_for_and_again_when_it_gets_a_new_code()
    {
        var giver = await site.NewReaderAsync("at-once");
        var number = int.Parse((await OrderAsync(giver, "digital", ("Gift.Email", "at-once-given@example.org"))).Location?.Split('/')[^1] ?? "", System.Globalization.CultureInfo.InvariantCulture);
        await site.MarkPaidAsync(number);
        Assert.Contains("We have sent it to the address that you gave.", (await site.LettersAsync("at-once@example.org"))[^1].Text, StringComparison.Ordinal);
        Assert.Contains("sent on June 15, 2026", (await giver.GetAsync("/account/gifts")).Words("main"), StringComparison.Ordinal);
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var page = (await desk.GetAsync(await ReaderPageAsync("at-once@example.org"))).Document.QuerySelector("a[href*='/gifts/']")?.GetAttribute("href") ?? "";
        await desk.SubmitAsync(page, ("act", "reissue"), ("Reason", "Sent to a typing error"));
        var codes = (await site.LettersAsync("at-once-given@example.org")).Select(l => RedeemLink().Match(l.Text ?? "").Value).ToList();
        Assert.Equal((2, 2), (codes.Count, codes.Distinct().Count()));
        Assert.EndsWith(CodeOn(await giver.GetAsync(await CardAsync(giver))), codes[^1], StringComparison.Ordinal);
        Assert.Equal(0, await SendAsync(site));
    }

    [Theory]
    [InlineData("cancelled")]
    [InlineData("refunded")]
    public async Task A_gift_goes_with_its_invoice(string what)
    {
        var giver = await site.NewReaderAsync($"giver-{what}");
        var number = await NumberAsync(giver);
        if (what == "cancelled")
        {
            await site.CancelAsync(number, "Not wanted");
        }
        else
        {
            await site.MarkPaidAsync(number);
            var code = CodeOn(await giver.GetAsync(await CardAsync(giver)));
            var refund = await (await site.VisitAsync(ReaderKind.Circulation)).SubmitAsync(
                $"/admin/invoices/{number}/refund", ("Amount", "70"), ("Sent", "2026-06-15"), ("Way", "Transfer"), ("Ends", "true"), ("Reason", "Not wanted"));
            Assert.Equal("/admin/invoices?notice=refunded", refund.Location);
            Assert.Contains("No gift waits", (await giver.SubmitAsync("/gifts/redeem", ("Code", code))).Words(".errors"), StringComparison.Ordinal);
        }

        Assert.Contains("Nora Vane: Digital, 20 issues Void", (await giver.GetAsync("/account/gifts")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_everybody_may_buy_at_its_full_price_is_given()
    {
        var giver = await site.NewReaderAsync("cheap");
        var introductory = await site.InScopeAsync(services =>
            services.GetRequiredService<ReviewDbContext>().Offers.Where(o => o.Audience == OfferAudience.NewReaders).Select(o => o.Id).FirstAsync());
        var page = await giver.SubmitAsync("/gifts/new", [("offer", $"{introductory}"), .. Entry]);
        Assert.Contains("Choose one of the offers below.", page.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("Nora Vane", page.Document.QuerySelector("#Gift-Name")?.GetAttribute("value"));
        Assert.Contains("evenings <3", page.Document.QuerySelector("#Gift-Message")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["20 issues for $90", "20 issues for $70", "20 issues for $105"], page.Document.QuerySelectorAll(".choice label").Select(l => l.TextContent.Split(": ")[1]));
        Assert.Empty(await site.LettersAsync("cheap@example.org"));
    }

    [Fact]
    public async Task Pressed_twice_it_is_one_gift_and_it_is_no_order_of_ones_own()
    {
        var giver = await site.NewReaderAsync("pressing");
        var first = (await OrderAsync(giver)).Location;
        Assert.Equal(first, (await OrderAsync(giver)).Location);
        Assert.NotEqual(first, (await OrderAsync(giver, "digital", ("Gift.Name", "Otto Vane"))).Location);
        var own = await giver.OrderAsync("digital", 1);
        Assert.DoesNotContain($"/{own}", first, StringComparison.Ordinal);
        Assert.Equal(3, (await site.LettersAsync("pressing@example.org")).Count);
    }

    [Fact]
    public async Task Anothers_card_is_not_found_and_the_code_is_kept_nowhere_as_it_is()
    {
        var code = await CodeAsync("secret-giver");
        var card = await CardAsync(await site.Accounts.SignInAsync("secret-giver@example.org"));
        foreach (var kind in new[] { ReaderKind.Reader, ReaderKind.Circulation, ReaderKind.Admin })
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.VisitAsync(kind)).GetAsync(card)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visit().GetAsync(card)).Status);
        var plain = GiftCode.Read(code) ?? "";
        var kept = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().GiftSubscriptions.AsNoTracking().ToListAsync());
        foreach (var form in new[] { plain, code })
        {
            Assert.DoesNotContain(form, JsonSerializer.Serialize(kept), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(form, site.Log.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task An_account_that_is_deleted_takes_its_words_and_leaves_what_it_paid_for()
    {
        var code = await CodeAsync("leaver");
        var leaver = await site.Accounts.SignInAsync("leaver@example.org");
        await OrderAsync(leaver, "digital", ("Gift.Name", "Never Paid"));
        var file = JsonDocument.Parse((await leaver.GetAsync("/account/data/file")).Body).RootElement.GetProperty("giftsGiven");
        Assert.Equal(["Nora Vane", "Never Paid"], file.EnumerateArray().Select(g => g.GetProperty("recipientName").GetString()));
        Assert.DoesNotContain(GiftCode.Read(code) ?? "", file.ToString(), StringComparison.Ordinal);
        await leaver.SubmitAsync("/account/delete", ("Password", SiteAccounts.Password));

        var reader = await site.NewReaderAsync("heir");
        var accept = (await reader.SubmitAsync("/gifts/redeem", ("Code", code))).Location ?? "";
        Assert.Contains("Somebody gives you a subscription", (await reader.GetAsync(accept)).Words("main"), StringComparison.Ordinal);
        Assert.Equal("/account/gifts?begun=true", (await reader.SubmitAsync(accept)).Location);
        var received = JsonDocument.Parse((await reader.GetAsync("/account/data/file")).Body).RootElement.GetProperty("giftsReceived");
        Assert.Equal("Digital", Assert.Single(received.EnumerateArray()).GetProperty("plan").GetString());
        var kept = await site.InScopeAsync(services =>
            services.GetRequiredService<ReviewDbContext>().GiftSubscriptions.AsNoTracking().Where(g => g.GiverId == null).OrderBy(g => g.Id).ToListAsync());
        Assert.Equal([GiftStatus.Redeemed, GiftStatus.Void], kept.Select(g => g.Status));
        Assert.All(kept, g => Assert.Equal(("", "", null), (g.RecipientName, g.From, g.Message)));
        await reader.SubmitAsync("/account/delete", ("Password", SiteAccounts.Password));
        Assert.Equal(HttpStatusCode.Redirect, (await reader.GetAsync("/account")).Status);
    }

    private static async Task<Answer> OrderAsync(Visitor giver, string plan = "digital", params (string Name, string Value)[] more)
    {
        var page = await giver.GetAsync($"/gifts/new?plan={plan}");
        var offer = page.Document.QuerySelector("input[name=offer][checked]")?.GetAttribute("value") ?? "";
        return await giver.SubmitAsync($"/gifts/new?plan={plan}", [("offer", offer), .. Entry.Where(e => more.All(m => m.Name != e.Item1)), .. more]);
    }

    private static async Task<int> NumberAsync(Visitor giver, string plan = "digital") =>
        int.Parse((await OrderAsync(giver, plan)).Location?.Split('/')[^1] ?? "", System.Globalization.CultureInfo.InvariantCulture);

    /// <returns>The code of a gift that a new reader has paid for.</returns>
    private async Task<string> CodeAsync(string name, string plan = "digital")
    {
        var giver = await site.NewReaderAsync(name);
        await site.MarkPaidAsync(await NumberAsync(giver, plan));
        return CodeOn(await giver.GetAsync(await CardAsync(giver)));
    }

    private static async Task<string> CardAsync(Visitor giver) =>
        (await giver.GetAsync("/account/gifts")).Document.QuerySelector("a[href$='/card']")?.GetAttribute("href") ?? "";

    private static async Task<Answer> RedeemAsync(Visitor reader, string code) =>
        await reader.SubmitAsync((await reader.SubmitAsync("/gifts/redeem", ("Code", code))).Location ?? "");

    private static string CodeOn(Answer card) => card.Words(".gift-card .key") ?? "";

    private static Task<int> SendAsync(SiteFactory where) =>
        where.InScopeAsync(services => services.GetRequiredService<GiftSending>().SendDueAsync(TestContext.Current.CancellationToken));

    private async Task<string> ReaderPageAsync(string email) =>
        $"/admin/readers/{await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync())}";

    [GeneratedRegex(@"\S+/gifts/redeem\?code=\S+")]
    private static partial Regex RedeemLink();
}
