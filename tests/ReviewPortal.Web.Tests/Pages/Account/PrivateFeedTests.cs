using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Leaks;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Account;

/// <summary>The full text at a secret address, for a subscriber, as long as they are one.</summary>
[Trait("Category", "Database")]
public sealed class PrivateFeedTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string LastWords = "<strong>last</strong> sentence";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_subscriber_is_told_the_address_once_and_reads_the_whole_there_without_a_cookie()
    {
        var (reader, address) = await NewFeedAsync("feeds", "All Access");
        Assert.Matches("^/feeds/[0-9a-f]{64}\\.atom$", address);
        Assert.DoesNotContain(address, (await reader.GetAsync("/account/feed")).Text, StringComparison.Ordinal);

        var answer = await site.Visit().GetAsync(address);
        Assert.Equal(
            (HttpStatusCode.OK, "application/atom+xml; charset=utf-8", "private, no-store", "noindex, nofollow", null),
            (answer.Status, answer["Content-Type"], answer["Cache-Control"], answer["X-Robots-Tag"], answer["ETag"]));
        Assert.Empty(answer.SetCookies);
        Assert.Contains(LastWords, ContentOf(answer, SampleArticle.Slug), StringComparison.Ordinal);
        Assert.DoesNotContain(address, answer.Text, StringComparison.Ordinal);
        Assert.Contains("Last fetchedJune 15, 2026", (await reader.GetAsync("/account/feed")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_hash_of_the_secret_is_kept_and_no_line_of_the_log_holds_it()
    {
        var (_, address) = await NewFeedAsync("secret", "All Access");
        await site.Visit().GetAsync(address);
        var token = address["/feeds/".Length..^".atom".Length];
        Assert.DoesNotContain(token, site.Log.Text, StringComparison.Ordinal);
        var kept = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().ReaderFeeds.Select(f => f.TokenHash).ToListAsync());
        Assert.DoesNotContain(token, kept);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(token))), kept);
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_at_once_and_revoking_ends_both()
    {
        var (reader, old) = await NewFeedAsync("again", "All Access");
        var made = await MakeAsync(reader);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(old)).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync(made)).Status);
        var revoked = await reader.SubmitAsync("/account/feed", ("act", "revoke"));
        Assert.Contains("revoked", revoked.Words(".notice"), StringComparison.Ordinal);
        var gone = await site.Visit().GetAsync(made);
        Assert.Equal((HttpStatusCode.NotFound, "noindex, nofollow"), (gone.Status, gone["X-Robots-Tag"]));
    }

    [Fact]
    public async Task A_subscription_that_ended_closes_the_feed_from_the_next_fetch_and_a_new_one_opens_it()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        await own.Accounts.AddAsync("ends@review.example", plan: "All Access", until: own.Now.AddHours(1));
        var reader = await own.Accounts.SignInAsync("ends@review.example");
        var address = await MakeAsync(reader);
        Assert.Equal(HttpStatusCode.OK, (await own.Visit().GetAsync(address)).Status);
        own.Time.Advance(TimeSpan.FromHours(1));
        var closed = await own.Visit().GetAsync(address);
        Assert.Equal((HttpStatusCode.Forbidden, "text/plain; charset=utf-8"), (closed.Status, closed["Content-Type"]));
        Assert.Contains("for subscribers", closed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("paragraph", closed.Text, StringComparison.Ordinal);
        Assert.Contains("rests until", (await reader.GetAsync("/account/feed")).Words("main"), StringComparison.Ordinal);

        await own.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            await db.Subscriptions.Where(s => s.EndsAt == own.Now).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndsAt, own.Now.AddDays(1)));
        });
        Assert.Equal(HttpStatusCode.OK, (await own.Visit().GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_plan_that_does_not_cover_an_article_gets_its_opening_in_the_feed()
    {
        await site.FileAsync("---\ntitle: Old\nslug: old-piece\npublished: 2024-01-01\n---\nIt opens<!--more--> and goes on to the archived end.");
        var (_, address) = await NewFeedAsync("digital-feed", "Digital");
        var answer = await site.Visit().GetAsync(address);
        Assert.Contains(LastWords, ContentOf(answer, SampleArticle.Slug), StringComparison.Ordinal);
        Assert.Contains("It opens", ContentOf(answer, "old-piece"), StringComparison.Ordinal);
        Assert.Contains("The rest is at The Harbour Review", ContentOf(answer, "old-piece"), StringComparison.Ordinal);
        Assert.DoesNotContain("archived end", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("password")]
    [InlineData("address")]
    [InlineData("others")]
    [InlineData("all")]
    [InlineData("admin")]
    public async Task What_shuts_a_thief_out_ends_the_feed_that_they_made(string way)
    {
        var email = $"robbed-{way}@review.example";
        var (reader, address) = await NewFeedAsync($"robbed-{way}", "All Access");
        switch (way)
        {
            case "reset":
                await site.Visit().SubmitAsync("/account/forgot-password", ("Email", email));
                await site.Visit().SubmitAsync(await site.LinkAsync(email), ("New", "another long password"));
                break;
            case "password":
                await reader.SubmitAsync("/account/password", ("Current", SiteAccounts.Password), ("New", "another long password"));
                break;
            case "address":
                await reader.SubmitAsync("/account/email", ("Email", $"new-{email}"));
                await reader.PressAsync(await site.LinkAsync($"new-{email}"));
                break;
            case "admin":
                var id = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());
                await (await site.VisitAsync(ReaderKind.Admin)).SubmitAsync($"/admin/readers/{id}/sessions/end");
                break;
            default:
                await reader.SubmitAsync("/account/devices", ("act", way));
                break;
        }

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_reader_is_told_of_a_new_address_and_asked_again_before_it_is_made()
    {
        await NewFeedAsync("told", "All Access");
        Assert.StartsWith("An address for your private feed was made", Assert.Single(await site.LettersAsync("told@review.example")).Subject, StringComparison.Ordinal);

        await using var own = new SampleSite();
        await own.InitializeAsync();
        await own.Accounts.AddAsync("later@review.example", plan: "All Access");
        var reader = await own.Accounts.SignInAsync("later@review.example");
        own.Time.Advance(ReviewPortal.Accounts.Sessions.Session.Trust);
        Assert.Equal("/account/confirm?returnUrl=%2Faccount%2Ffeed", (await reader.SubmitAsync("/account/feed", ("act", "make"))).Location);
        Assert.Equal(HttpStatusCode.OK, (await reader.SubmitAsync("/account/feed", ("act", "revoke"))).Status);
    }

    [Fact]
    public async Task Staff_who_showed_a_password_alone_make_no_address()
    {
        var account = await site.Accounts.AddAsync("weak-feed@review.example", "Editor", "All Access");
        await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Authenticators.Where(a => a.ReaderId == account.Id).ExecuteDeleteAsync());
        var editor = await site.Accounts.SignInAsync("weak-feed@review.example");
        Assert.DoesNotContain("Make an address", (await editor.GetAsync("/account/feed")).Words("main"), StringComparison.Ordinal);
        var token = (await editor.GetAsync("/account/devices")).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        Assert.Null((await editor.PostAsync("/account/feed", ("__RequestVerificationToken", token), ("act", "make"))).Document.QuerySelector("#address"));
    }

    [Theory]
    [InlineData(ReaderKind.Reader)]
    [InlineData(ReaderKind.Lapsed)]
    public async Task Who_has_no_subscription_is_offered_one_and_gets_no_address(ReaderKind kind)
    {
        var reader = await site.VisitAsync(kind);
        var page = await reader.GetAsync("/account/feed");
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        Assert.Contains("for subscribers", page.Words("main"), StringComparison.Ordinal);
        // A form that was opened while there was a subscription.
        var token = (await reader.GetAsync("/account/forget-reading")).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var answer = await reader.PostAsync("/account/feed", ("__RequestVerificationToken", token), ("act", "make"));
        Assert.Null(answer.Document.QuerySelector("#address"));
    }

    [Theory]
    [InlineData("/feeds/0000000000000000000000000000000000000000000000000000000000000000.atom")]
    [InlineData("/feeds/none.atom")]
    [InlineData("/feeds/.atom")]
    public async Task An_address_that_nobody_made_is_nothing(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(address)).Status);

    [Fact]
    public async Task Links_lead_back_to_the_site_and_a_picture_behind_the_paywall_is_told_in_words()
    {
        await site.FileAsync(
            """
            ---
            title: Linked
            slug: linked
            published: 2026-06-12
            ---
            It opens with ![a boat](open.png).<!--more-->

            On with [another](/articles/salt-and-silence "href=") and [elsewhere](https://elsewhere.example/?a=1&b=2), a note,[^n] `<a href="/code">` and ![a "gull"](gated.png).

            [^n]: The note.
            """,
            GatedArticle.Picture("open.png", "ink"), GatedArticle.Picture("gated.png", "gull"));
        var (_, address) = await NewFeedAsync("linked-feed", "All Access");
        var html = ContentOf(await site.Visit().GetAsync(address), "linked");
        Assert.Contains("<a href=\"https://review.example/articles/salt-and-silence\" title=\"href=\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://elsewhere.example/?a=1&amp;b=2\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://review.example/articles/linked#note-1\"", html, StringComparison.Ordinal);
        Assert.Contains("&lt;a href=&quot;/code&quot;&gt;", html, StringComparison.Ordinal);
        Assert.Contains("[Picture: a ", html, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(html, "<img src=\"https://review.example/media/"));
    }

    [Fact]
    public async Task The_feed_has_the_latest_twenty_and_nothing_that_is_not_out()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        for (var i = 0; i < 21; i++) await own.FileAsync($"---\ntitle: Piece {i}\nslug: piece-{i}\npublished: {own.Now.AddHours(-i):yyyy-MM-dd'T'HH:mm:ss'Z'}\n---\nText.");
        await own.FileAsync($"---\ntitle: Tomorrow\nslug: tomorrow\npublished: {own.Now.AddDays(1):yyyy-MM-dd'T'HH:mm:ss'Z'}\n---\nText.");
        await own.WithdrawAsync("piece-3");
        var address = await MakeAsync(await own.VisitAsync(ReaderKind.AllAccess));
        var titles = XDocument.Parse((await own.Visit().GetAsync(address)).Text).Descendants(Atom + "entry").Select(e => e.Element(Atom + "title")?.Value).ToList();
        Assert.Equal(Enumerable.Range(0, 21).Where(i => i != 3).Select(i => $"Piece {i}"), titles);
    }

    private async Task<(Visitor Reader, string Address)> NewFeedAsync(string name, string plan)
    {
        await site.Accounts.AddAsync($"{name}@review.example", plan: plan);
        var reader = await site.Accounts.SignInAsync($"{name}@review.example");
        return (reader, await MakeAsync(reader));
    }

    private static async Task<string> MakeAsync(Visitor reader)
    {
        var made = await reader.SubmitAsync("/account/feed", ("act", "make"));
        Assert.Equal("private, no-store", made["Cache-Control"]);
        return new Uri(made.Document.QuerySelector("#address")?.TextContent ?? "").AbsolutePath;
    }

    private static string ContentOf(Answer answer, string slug) => XDocument.Parse(answer.Text).Descendants(Atom + "entry")
        .Single(e => e.Element(Atom + "id")?.Value.EndsWith($"/{slug}", StringComparison.Ordinal) == true).Element(Atom + "content")?.Value ?? "";
}
