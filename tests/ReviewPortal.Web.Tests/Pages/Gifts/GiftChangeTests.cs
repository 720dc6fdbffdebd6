using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Records;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Gifts;

/// <summary>What a giver, or circulation for them, changes of a gift after it was ordered.</summary>
public sealed class GiftChangeTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Before_it_is_paid_for_all_that_was_typed_can_be_changed_and_only_the_new_address_gets_a_letter()
    {
        var giver = await site.NewReaderAsync("mender");
        var gift = await OrderAsync(giver, "mender-old@example.org", "2026-06-20");
        var form = await giver.GetAsync(ChangeOf(gift));
        Assert.Equal(
            ("Nora Vane", "mender-old@example.org", "2026-06-20", "Ida Morrow"),
            (ValueOf(form, "Name"), ValueOf(form, "Email"), ValueOf(form, "SendOn"), ValueOf(form, "From")));
        Assert.Equal("Yours", form.Words("#Gift-Message"));
        var saved = await ChangeAsync(giver, gift, ("Name", "Nora Vale"), ("Email", "mender-new@example.org"), ("SendOn", ""), ("Message", "For the\nevenings"));
        Assert.Equal("/account/gifts?changed=true", saved.Location);
        Assert.Contains("For Nora Vale: Digital, 20 issues Not paid yet", (await giver.GetAsync("/account/gifts?changed=true")).Words("main"), StringComparison.Ordinal);

        await PayAsync(gift);
        Assert.Empty(await site.LettersAsync("mender-old@example.org"));
        Assert.Contains("“For the evenings”", Assert.Single(await site.LettersAsync("mender-new@example.org")).Text, StringComparison.Ordinal);
        Assert.Equal("Nora Vale", (await giver.GetAsync($"/account/gifts/{gift}/card")).Words(".gift-card .for"));
        Assert.Equal(["name, words, e-mail address, day"], await RecordedAsync(gift));
    }

    [Fact]
    public async Task Once_it_was_mailed_its_giver_changes_what_the_card_says_and_mails_nobody_else()
    {
        var giver = await site.NewReaderAsync("mailed");
        var gift = await OrderAsync(giver, "mailed-first@example.org");
        await PayAsync(gift);
        var page = await giver.GetAsync(ChangeOf(gift));
        Assert.Contains("It was mailed to mailed-first@example.org on June 15, 2026", page.Words(".notice"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#Gift-Email, #Gift-SendOn"));

        // From a form that was opened before, or that somebody made.
        foreach (var (email, day) in new[] { ("mailed-second@example.org", ""), ("mailed-first@example.org", "2026-06-20") })
        {
            var refused = await ChangeAsync(giver, gift, ("Name", "Nora Vale"), ("Email", email), ("SendOn", day));
            Assert.Contains("It has been mailed, so only what its card says can be changed.", refused.Words(".errors"), StringComparison.Ordinal);
            Assert.Equal("Nora Vale", ValueOf(refused, "Name"));
        }

        Assert.Equal("Nora Vane", (await giver.GetAsync($"/account/gifts/{gift}/card")).Words(".gift-card .for"));
        Assert.Equal("/account/gifts?changed=true", (await ChangeAsync(giver, gift, ("Name", "Nora Vale"))).Location);
        Assert.Equal("Nora Vale", (await giver.GetAsync($"/account/gifts/{gift}/card")).Words(".gift-card .for"));
        await SendAsync(site);
        Assert.Single(await site.LettersAsync("mailed-first@example.org"));
        Assert.Empty(await site.LettersAsync("mailed-second@example.org"));
    }

    [Fact, Trait("Category", "Database")]
    public async Task A_day_that_moved_is_the_day_on_which_it_goes_out()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        var giver = await own.NewReaderAsync("planner");
        var gift = await OrderAsync(giver, "planned@example.org", "2026-06-20", own);
        await PayAsync(gift, own);
        Assert.Equal("/account/gifts?changed=true", (await ChangeAsync(giver, gift, ("Email", "planned@example.org"), ("SendOn", "2026-06-25"))).Location);
        own.GoTo(2026, 6, 20);
        Assert.Equal((0, 0), (await SendAsync(own), (await own.LettersAsync("planned@example.org")).Count));
        own.GoTo(2026, 6, 25);
        // Its giver would rather print it, at the same moment: it was mailed, or it is to be printed.
        giver = await own.Accounts.SignInAsync("planner@example.org");
        var form = await TokenAsync(giver, gift);
        await Task.WhenAll(SendAsync(own), giver.PostAsync(ChangeOf(gift), [form, .. Fields(("Email", ""), ("SendOn", ""))]));
        var kept = await GiftAsync(gift, own);
        Assert.Equal(kept.SentAt is null ? (null, 0) : ("planned@example.org", 1), (kept.RecipientEmail, (await own.LettersAsync("planned@example.org")).Count));
    }

    [Fact]
    public async Task Paid_for_and_printed_it_can_still_be_mailed_once()
    {
        var giver = await site.NewReaderAsync("printer");
        var gift = await OrderAsync(giver, "");
        await PayAsync(gift);
        await ChangeAsync(giver, gift, ("Email", "printed-one@example.org"));
        await ChangeAsync(giver, gift, ("Email", "printed-two@example.org"));
        Assert.Single(await site.LettersAsync("printed-one@example.org"));
        Assert.Empty(await site.LettersAsync("printed-two@example.org"));
        Assert.Contains("sent on June 15, 2026", (await giver.GetAsync("/account/gifts")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept()
    {
        var giver = await site.NewReaderAsync("mistyper");
        var gift = await OrderAsync(giver, "right@example.org");
        var page = await ChangeAsync(giver, gift, ("Name", " "), ("Email", "wrong"), ("SendOn", "2026-06-14"), ("Message", "See elsewhere.example"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var field in new[] { "Name", "Email", "SendOn", "Message" }) Assert.NotNull(page.Document.QuerySelector($"#Gift-{field}[aria-invalid=true]"));
        Assert.Equal(("wrong", "See elsewhere.example"), (ValueOf(page, "Email"), page.Words("#Gift-Message")));
        Assert.Equal(("Nora Vane", "right@example.org"), ((await GiftAsync(gift)).RecipientName, (await GiftAsync(gift)).RecipientEmail));
    }

    [Fact, Trait("Category", "Database")]
    public async Task What_was_redeemed_changes_no_more_and_another_gives_nothing_of_theirs()
    {
        var giver = await site.NewReaderAsync("finished");
        var gift = await OrderAsync(giver, "");
        await PayAsync(gift);
        var form = await TokenAsync(giver, gift);
        foreach (var kind in new[] { ReaderKind.Reader, ReaderKind.Circulation, ReaderKind.Admin })
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.VisitAsync(kind)).GetAsync(ChangeOf(gift))).Status);
        var reader = await site.NewReaderAsync("receiver");
        var accept = (await reader.SubmitAsync("/gifts/redeem", ("Code", await CodeAsync(giver, gift)))).Location ?? "";
        var press = (await reader.GetAsync(accept)).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        // At the same moment: the words changed or they did not, and the gift is theirs.
        var changed = giver.Again().PostAsync(ChangeOf(gift), [form, .. Fields(("Email", "finished-given@example.org"))]);
        await Task.WhenAll(changed, reader.PostAsync(accept, ("__RequestVerificationToken", press)));
        Assert.Equal((GiftStatus.Redeemed, null), ((await GiftAsync(gift)).Status, (await GiftAsync(gift)).RecipientEmail));
        Assert.Equal((await changed).Location is null ? 0 : 1, (await site.LettersAsync("finished-given@example.org")).Count);

        var refused = await giver.PostAsync(ChangeOf(gift), [form, .. Fields(("Name", "Too Late"))]);
        Assert.Contains("It changes no more.", refused.Words(".errors"), StringComparison.Ordinal);
        Assert.Empty(refused.Document.QuerySelectorAll("main form"));
        Assert.Empty((await giver.GetAsync("/account/gifts")).Document.QuerySelectorAll("a[href$='/change']"));
    }

    [Fact, Trait("Category", "Database")]
    public async Task The_desk_changes_it_with_a_reason_and_another_address_gets_another_code()
    {
        var giver = await site.NewReaderAsync("helped");
        var gift = await OrderAsync(giver, "helped-wrong@example.org");
        await PayAsync(gift);
        var first = await CodeAsync(giver, gift);
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var page = $"/admin/readers/{(await GiftAsync(gift)).GiverId}/gifts/{gift}";
        var unsaid = await DeskAsync(desk, page, "", ("Name", "Nora Vale"), ("Email", "helped-right@example.org"));
        Assert.Contains("Say why.", unsaid.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("Nora Vale", ValueOf(unsaid, "Name"));
        var day = await DeskAsync(desk, page, "They asked", ("Email", "helped-wrong@example.org"), ("SendOn", "2026-06-20"));
        Assert.Contains("It was mailed already.", day.Words(".errors"), StringComparison.Ordinal);

        Assert.EndsWith("?notice=gift-change", (await DeskAsync(desk, page, "A typing error", ("Name", "Nora Vale"), ("Email", "helped-right@example.org"))).Location, StringComparison.Ordinal);
        var second = await CodeAsync(giver, gift);
        Assert.NotEqual(first, second);
        Assert.Contains(second, Assert.Single(await site.LettersAsync("helped-right@example.org")).Text, StringComparison.Ordinal);
        Assert.Single(await site.LettersAsync("helped-wrong@example.org"));
        var reader = await site.NewReaderAsync("helped-reader");
        Assert.Contains("No gift waits", (await reader.SubmitAsync("/gifts/redeem", ("Code", first))).Words(".errors"), StringComparison.Ordinal);

        var told = (await site.LettersAsync("helped@example.org"))[^1];
        Assert.Equal("Your gift of The Harbour Review was changed", told.Subject);
        Assert.DoesNotContain("Vale", told.Text, StringComparison.Ordinal);
        Assert.Contains("By Circulation Reader: A typing error", (await desk.GetAsync(page)).Facts(), StringComparison.Ordinal);
        Assert.Equal(["name, e-mail address, with a new code"], await RecordedAsync(gift));
        // Sent twice it is changed once.
        await DeskAsync(desk, page, "A typing error", ("Name", "Nora Vale"), ("Email", "helped-right@example.org"));
        Assert.Equal((second, 1), (await CodeAsync(giver, gift), (await site.LettersAsync("helped-right@example.org")).Count));
    }

    private static string ChangeOf(int gift) => $"/account/gifts/{gift}/change";

    private static string? ValueOf(Answer page, string field) => page.Document.QuerySelector($"#Gift-{field}")?.GetAttribute("value");

    /// <summary>As a form sends them: what is not named is as it was ordered, without an address.</summary>
    private static (string Name, string Value)[] Fields(params (string Name, string Value)[] changed) =>
        [.. new[] { ("Name", "Nora Vane"), ("From", "Ida Morrow"), ("Message", "Yours") }
            .ExceptBy(changed.Select(c => c.Name), f => f.Item1).Concat(changed).Select(f => ($"Gift.{f.Item1}", f.Item2))];

    private static Task<Answer> ChangeAsync(Visitor giver, int gift, params (string Name, string Value)[] changed) => giver.SubmitAsync(ChangeOf(gift), Fields(changed));

    private static async Task<Answer> DeskAsync(Visitor desk, string page, string why, params (string Name, string Value)[] changed)
    {
        var token = (await desk.GetAsync(page)).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        return await desk.PostAsync(page, [("__RequestVerificationToken", token), ("act", "change"), ("Note", why), .. Fields(changed)]);
    }

    private static async Task<(string, string)> TokenAsync(Visitor giver, int gift) =>
        ("__RequestVerificationToken", (await giver.GetAsync(ChangeOf(gift))).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "");

    private static async Task<string> CodeAsync(Visitor giver, int gift) => (await giver.GetAsync($"/account/gifts/{gift}/card")).Words(".gift-card .key") ?? "";

    private static Task<int> SendAsync(SiteFactory where) =>
        where.InScopeAsync(services => services.GetRequiredService<GiftSending>().SendDueAsync(TestContext.Current.CancellationToken));

    /// <returns>The gift’s id.</returns>
    private async Task<int> OrderAsync(Visitor giver, string email, string day = "", SiteFactory? where = null)
    {
        var offer = (await giver.GetAsync("/gifts/new?plan=digital")).Document.QuerySelector("input[name=offer][checked]")?.GetAttribute("value") ?? "";
        var placed = await giver.SubmitAsync("/gifts/new", [("offer", offer), .. Fields(("Email", email), ("SendOn", day))]);
        var number = int.Parse(placed.Location?.Split('/')[^1] ?? "", CultureInfo.InvariantCulture);
        return await (where ?? site).InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().GiftSubscriptions.Where(g => g.InvoiceNumber == number).Select(g => g.Id).SingleAsync());
    }

    private async Task PayAsync(int gift, SiteFactory? where = null) => await (where ?? site).MarkPaidAsync((await GiftAsync(gift, where)).InvoiceNumber);

    private Task<GiftSubscription> GiftAsync(int id, SiteFactory? where = null) =>
        (where ?? site).InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().GiftSubscriptions.AsNoTracking().SingleAsync(g => g.Id == id));

    /// <returns>What the record says was changed of a gift.</returns>
    private async Task<IEnumerable<string>> RecordedAsync(int gift)
    {
        var which = $"invoice No. {(await GiftAsync(gift)).InvoiceNumber}: ";
        var recorded = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().RecordEntries
            .Where(e => e.Kind == RecordKind.GiftChanged).Select(e => e.About ?? "").ToListAsync());
        return recorded.Where(about => about.Contains(which, StringComparison.Ordinal)).Select(about => about.Split(which)[1]);
    }
}
