using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Records;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Tests.Leaks;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Articles;

/// <summary>One article, for whoever has the link that a subscriber made.</summary>
public sealed class GiftTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string LastWords = "its last sentence";
    private const string Closed = "The link by which you came does not open this article, or no longer does.";

    [Fact]
    public async Task A_subscriber_gives_an_article_and_a_stranger_reads_the_whole_without_a_cookie()
    {
        var giver = await site.NewSubscriberAsync("generous");
        Assert.Equal($"{SampleArticle.Address}/give", Give(await giver.GetAsync(SampleArticle.Address)));
        var link = await giver.GiveAsync();
        Assert.Matches($"^{SampleArticle.Address}/gift/[0-9a-f]{{40}}$", link);

        var page = await site.Visit().GetAsync(link);
        Assert.Equal(
            (HttpStatusCode.OK, "private, no-store", "noindex, nofollow", "no-referrer"),
            (page.Status, page["Cache-Control"], page["X-Robots-Tag"], page["Referrer-Policy"]));
        Assert.Empty(page.SetCookies);
        Assert.Contains(LastWords, page.Words(".text"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".paywall"));
        Assert.Contains("A subscriber to The Harbour Review has given you this article.", page.Words(".notice"), StringComparison.Ordinal);
        Assert.DoesNotContain("generous", page.Text, StringComparison.Ordinal);
        Assert.Equal("https://review.example/articles/salt-and-silence", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Contains("\"cssSelector\":\".text\"", page.Text, StringComparison.Ordinal);
        // What the page leads to does not carry the secret about.
        Assert.DoesNotContain(link.Split('/')[^1], page.Text, StringComparison.Ordinal);

        Assert.Contains("Opened once of 25, open until July 14, 2026", (await giver.GetAsync("/account/gifts")).Words("main"), StringComparison.Ordinal);
        Assert.Equal(link, await giver.GiftLinkAsync());
    }

    [Fact]
    public async Task Every_link_that_opens_nothing_is_answered_alike_whether_it_ever_was_one_or_not()
    {
        await site.FileAsync("---\ntitle: Another\nslug: another\npublished: 2026-06-01\n---\nIt opens<!--more--> and ends elsewhere.");
        var unknown = await site.Visit().GetAsync($"{SampleArticle.Address}/gift/{new string('0', 40)}");
        Assert.Equal(HttpStatusCode.OK, unknown.Status);
        Assert.Equal(Closed, unknown.Words(".paywall .reason"));
        Assert.DoesNotContain(LastWords, unknown.Text, StringComparison.Ordinal);
        var (revoked, spent, ended) = (await LinkAsync("revoker"), await LinkAsync("spender"), await LinkAsync("ender"));
        var (lapsed, paused) = (await LinkAsync("lapser"), await LinkAsync("pauser"));
        var other = await (await site.NewSubscriberAsync("other-giver")).GiveAsync("another");

        await (await site.Accounts.SignInAsync("revoker@example.org")).SubmitAsync("/account/gifts", ("link", await IdAsync(revoked)));
        await InDatabaseAsync(db => db.GiftLinks.Where(l => l.TokenHash == HashOf(spent)).ExecuteUpdateAsync(l => l.SetProperty(x => x.Openings, 25)));
        await InDatabaseAsync(db => db.GiftLinks.Where(l => l.TokenHash == HashOf(ended)).ExecuteUpdateAsync(l => l.SetProperty(x => x.EndsAt, site.Now)));
        await InDatabaseAsync(db => HeldBy(db, "lapser@example.org").ExecuteUpdateAsync(s => s.SetProperty(x => x.EndsAt, site.Now)));
        await InDatabaseAsync(db => HeldBy(db, "pauser@example.org").ExecuteUpdateAsync(s => s.SetProperty(x => x.PausedAt, site.Now).SetProperty(x => x.PausedUntil, site.Now.AddDays(7))));
        var misplaced = other.Replace("another", SampleArticle.Slug, StringComparison.Ordinal);
        foreach (var dead in new[] { revoked, spent, ended, lapsed, paused, misplaced, $"{SampleArticle.Address}/gift/none", $"{revoked}00" })
        {
            var answer = await site.Visit().GetAsync(dead);
            Assert.Equal(unknown.Text, answer.Text);
            Assert.Equal(unknown.Headers, answer.Headers);
        }

        Assert.Contains("goes on to its last", (await site.Visit().GetAsync(await LinkAsync("still-good"))).Words(".text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_opening_is_the_last_and_asking_for_the_headers_alone_is_none()
    {
        var link = await LinkAsync("counted");
        await InDatabaseAsync(db => db.GiftLinks.Where(l => l.TokenHash == HashOf(link)).ExecuteUpdateAsync(l => l.SetProperty(x => x.Openings, 22)));
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await site.Visit().SendAsync(HttpMethod.Head, link)).Status);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.Visit().GetAsync(link)));
        Assert.Equal(3, answers.Count(a => a.Text.Contains("The whole goes on", StringComparison.Ordinal)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        var list = await (await site.Accounts.SignInAsync("counted@example.org")).GetAsync("/account/gifts");
        Assert.Contains("Opened 25 times of 25. All its openings are used", list.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_giver_holds_decides_at_each_opening()
    {
        await site.FileAsync("---\ntitle: Old\nslug: old-gift\npublished: 2025-06-16\n---\nIt opens<!--more--> and goes on to the archived end.");
        await using var own = new SampleSite();
        await own.InitializeAsync();
        await own.FileAsync("---\ntitle: Old\nslug: old-gift\npublished: 2025-06-16\n---\nIt opens<!--more--> and goes on to the archived end.");
        var giver = await own.NewSubscriberAsync("digital-giver", "Digital", own.Now.AddDays(10));
        var (recent, ageing) = (await giver.GiveAsync(), await giver.GiveAsync("old-gift"));
        Assert.Contains("archived end", (await own.Visit().GetAsync(ageing)).Text, StringComparison.Ordinal);
        own.Time.Advance(TimeSpan.FromDays(2));
        Assert.DoesNotContain("archived end", (await own.Visit().GetAsync(ageing)).Text, StringComparison.Ordinal);
        Assert.Contains(LastWords, (await own.Visit().GetAsync(recent)).Words(".text"), StringComparison.Ordinal);
        own.Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(Closed, (await own.Visit().GetAsync(recent)).Words(".paywall .reason"));
        var rests = await (await own.Accounts.SignInAsync("digital-giver@example.org")).GetAsync($"{SampleArticle.Address}/give");
        Assert.Contains("the link that you made rests until one does", rests.Words("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReaderKind.Reader, false)]
    [InlineData(ReaderKind.Lapsed, false)]
    [InlineData(ReaderKind.Print, false)]
    [InlineData(ReaderKind.Digital, true)]
    [InlineData(ReaderKind.Circulation, true)]
    public async Task Whoever_reads_it_anyway_is_sent_to_the_article_and_whoever_does_not_reads_it_as_a_gift(ReaderKind kind, bool reads)
    {
        var link = await LinkAsync($"giver-to-{kind}".ToLowerInvariant());
        var answer = await (await site.VisitAsync(kind)).GetAsync(link);
        Assert.Equal(reads ? (HttpStatusCode.Redirect, SampleArticle.Address) : (HttpStatusCode.OK, null), (answer.Status, answer.Location));
        Assert.Equal(reads ? 0 : 1, (await FindAsync(link)).Openings);
        if (!reads) Assert.Contains(LastWords, answer.Words(".text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_signed_in_with_a_dead_link_reads_why_they_cannot_read_on()
    {
        var page = await (await site.VisitAsync(ReaderKind.Lapsed)).GetAsync($"{SampleArticle.Address}/gift/{new string('1', 40)}");
        Assert.Equal("Your subscription ended on June 14, 2026.", page.Words(".paywall .reason"));
    }

    [Fact]
    public async Task Pictures_behind_the_cut_come_with_the_gift_and_go_with_it_and_open_no_other_articles()
    {
        foreach (var slug in new[] { "pictured", "framed" })
            await site.FileAsync($"---\ntitle: {slug}\nslug: {slug}\npublished: 2026-06-01\n---\n![One](open.png)\n\nThe teaser.<!--more-->\n\n![Two](gated.png)\n\nThe rest.",
                GatedArticle.Picture("open.png", $"open {slug}"), GatedArticle.Picture("gated.png", $"gated {slug}"));
        var giver = await site.NewSubscriberAsync("picture-giver");
        var pictures = Pictures(await site.Visit().GetAsync(await giver.GiveAsync("pictured")));
        Assert.Equal(2, pictures.Count);
        foreach (var picture in pictures)
        {
            var answer = await site.Visit().GetAsync(picture);
            Assert.Equal((HttpStatusCode.OK, "image/png", "private, no-store"), (answer.Status, answer["Content-Type"], answer["Cache-Control"]));
        }

        var gated = pictures[1];
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(gated.Split('?')[0])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync($"{gated}x")).Status);
        var others = await site.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            return db.Pictures.Where(p => p.FileName == "gated.png" && db.Articles.Any(a => a.Id == p.ArticleId && a.Slug == "framed")).Select(p => p.Name).SingleAsync();
        });
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync($"/media/{others}?{gated.Split('?')[1]}")).Status);

        await giver.RevokeAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(gated)).Status);
        Assert.Equal(HttpStatusCode.OK, (await giver.GetAsync(gated.Split('?')[0])).Status);
    }

    [Fact]
    public async Task Pressed_twice_or_in_windows_at_once_it_is_one_link_and_a_month_has_ten()
    {
        await using var own = new SampleSite();
        own.With("ReviewPortal:Gifts:ArticlesAMonth", "2").With("ReviewPortal:Gifts:Openings", "3").With("ReviewPortal:Gifts:Days", "7");
        await own.InitializeAsync();
        foreach (var i in new[] { 1, 2 }) await own.FileAsync($"---\ntitle: Piece {i}\nslug: piece-{i}\npublished: 2026-06-01\n---\nIt opens<!--more--> and ends.");
        var giver = await own.NewSubscriberAsync("thrifty");
        var page = await giver.GetAsync($"{SampleArticle.Address}/give");
        Assert.Contains("3 times, and until June 21, 2026", page.Words("main"), StringComparison.Ordinal);
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => giver.Again().PostAsync($"{SampleArticle.Address}/give", ("__RequestVerificationToken", token))));
        Assert.Equal(1, await own.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().GiftLinks.CountAsync()));

        await giver.GiveAsync("piece-1");
        // One that was revoked was given all the same.
        await giver.RevokeAsync();
        var refused = await giver.PostAsync("/articles/piece-2/give", ("__RequestVerificationToken", token));
        Assert.Contains("You have given away 2 articles this month", refused.Words("main"), StringComparison.Ordinal);
        own.Time.SetUtcNow(new(2026, 7, 1, 4, 0, 0, TimeSpan.Zero));
        await (await own.Accounts.SignInAsync("thrifty@example.org")).GiveAsync("piece-2");
    }

    [Theory]
    [InlineData(ReaderKind.Reader)]
    [InlineData(ReaderKind.Lapsed)]
    [InlineData(ReaderKind.Print)]
    [InlineData(ReaderKind.Editor)]
    [InlineData(ReaderKind.Circulation)]
    public async Task Whom_no_subscription_opens_it_has_nothing_to_give_away(ReaderKind kind)
    {
        var visitor = await site.VisitAsync(kind);
        Assert.Equal("", Give(await visitor.GetAsync(SampleArticle.Address)));
        var page = await visitor.GetAsync($"{SampleArticle.Address}/give");
        Assert.Contains("None of yours opens this one.", page.Words("main"), StringComparison.Ordinal);
        var token = (await visitor.GetAsync("/account/devices")).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsync($"{SampleArticle.Address}/give", ("__RequestVerificationToken", token))).Status);
        Assert.DoesNotContain("/gift/", (await visitor.GetAsync("/account/gifts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_free_is_not_given_and_what_needs_an_account_can_be()
    {
        await site.FileAsync("---\ntitle: Free\nslug: free-piece\npublished: 2026-06-01\naccess: free\n---\nAll of it.");
        await site.FileAsync("---\ntitle: Registered\nslug: registered-piece\npublished: 2026-06-01\naccess: registered\n---\nIt opens<!--more--> and ends for the registered.");
        var giver = await site.NewSubscriberAsync("freely");
        Assert.Equal("", Give(await giver.GetAsync("/articles/free-piece")));
        Assert.Contains("This article is free", (await giver.GetAsync("/articles/free-piece/give")).Words("main"), StringComparison.Ordinal);
        Assert.Contains("ends for the registered", (await site.Visit().GetAsync(await giver.GiveAsync("registered-piece"))).Text, StringComparison.Ordinal);
        Assert.Equal("/articles/free-piece", (await site.Visit().GetAsync($"/articles/free-piece/gift/{new string('2', 40)}")).Location);
    }

    [Fact]
    public async Task What_is_withdrawn_or_was_never_out_is_the_same_404_by_a_link_and_its_giver_is_told_no_title()
    {
        await site.FileAsync("---\ntitle: Hushed Up\nslug: hushed\npublished: 2026-06-01\n---\nIt opens<!--more--> and ends.");
        var giver = await site.NewSubscriberAsync("unlucky");
        var link = await giver.GiveAsync("hushed");
        await site.WithdrawAsync("hushed");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync($"/articles/never/gift/{link.Split('/')[^1]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await giver.GetAsync("/articles/hushed/give")).Status);
        Assert.DoesNotContain("Hushed", (await giver.GetAsync("/account/gifts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guesses_are_limited_and_a_good_link_is_none()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        var link = await (await own.NewSubscriberAsync("guessed")).GiveAsync();
        for (var i = 0; i < 60; i++) Assert.Equal(HttpStatusCode.OK, (await own.Visit().GetAsync($"{SampleArticle.Address}/gift/{i:x40}")).Status);
        var refused = await own.Visit().GetAsync($"{SampleArticle.Address}/gift/{61:x40}");
        Assert.Equal((HttpStatusCode.TooManyRequests, "10"), (refused.Status, refused["Retry-After"]));
        own.Time.Advance(TimeSpan.FromSeconds(10));
        for (var i = 0; i < 3; i++) Assert.Contains(LastWords, (await own.Visit().GetAsync(link)).Words(".text"), StringComparison.Ordinal);
        Assert.Contains(await own.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().RecordEntries.ToListAsync()), e => e is { Kind: RecordKind.Limit, About: "Gift" });
    }

    [Fact]
    public async Task Only_a_hash_and_what_needs_the_sites_keys_is_kept_and_no_line_of_the_log_holds_the_secret()
    {
        var token = (await LinkAsync("secretive")).Split('/')[^1];
        await site.Visit().GetAsync($"{SampleArticle.Address}/gift/{token}");
        Assert.DoesNotContain(token, site.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(token, JsonSerializer.Serialize(await FindAsync(token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anothers_link_is_not_found_and_what_was_revoked_is_told_once()
    {
        var link = await LinkAsync("owner-of-link");
        var (owner, other) = (await site.Accounts.SignInAsync("owner-of-link@example.org"), await site.NewSubscriberAsync("no-owner"));
        await other.GiveAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.SubmitAsync("/account/gifts", ("link", await IdAsync(link)))).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync(link)).Status);
        var revoked = await owner.SubmitAsync("/account/gifts", ("link", await IdAsync(link)));
        Assert.Contains("Nobody reads by it any more", (await owner.GetAsync(revoked.Location ?? "")).Words(".notice"), StringComparison.Ordinal);
        Assert.Equal(Closed, (await site.Visit().GetAsync(link)).Words(".paywall .reason"));
        await owner.GiveAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await owner.SubmitAsync("/account/gifts", ("link", await IdAsync(link)))).Status);
    }

    [Fact]
    public async Task A_readers_links_are_in_their_data_without_the_secret_and_end_with_the_account()
    {
        var link = await LinkAsync("leaving-giver");
        var giver = await site.Accounts.SignInAsync("leaving-giver@example.org");
        var file = await giver.GetAsync("/account/data/file");
        var given = Assert.Single(JsonDocument.Parse(file.Body).RootElement.GetProperty("articlesGiven").EnumerateArray());
        Assert.Equal((SampleArticle.Slug, 25), (given.GetProperty("article").GetString(), given.GetProperty("mostOpenings").GetInt32()));
        Assert.DoesNotContain(link.Split('/')[^1], file.Text, StringComparison.Ordinal);
        await giver.SubmitAsync("/account/delete", ("Password", SiteAccounts.Password));
        Assert.Equal(Closed, (await site.Visit().GetAsync(link)).Words(".paywall .reason"));
    }

    private async Task<string> LinkAsync(string giver) => await (await site.NewSubscriberAsync(giver)).GiveAsync();

    private async Task<string> IdAsync(string link) => (await FindAsync(link)).Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task<GiftLink> FindAsync(string link) =>
        site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().GiftLinks.AsNoTracking().SingleAsync(l => l.TokenHash == HashOf(link)));

    private Task InDatabaseAsync(Func<ReviewDbContext, Task<int>> change) =>
        site.InScopeAsync(async services => Assert.Equal(1, await change(services.GetRequiredService<ReviewDbContext>())));

    private static IQueryable<Subscription> HeldBy(ReviewDbContext db, string email) => db.Subscriptions.Where(s => db.Users.Any(u => u.Id == s.ReaderId && u.Email == email));

    private static string HashOf(string link) => SecretHash.Of(link.Split('/')[^1]);

    private static string Give(Answer page) => page.Document.QuerySelector(".share a[href$='/give']")?.GetAttribute("href") ?? "";

    private static List<string> Pictures(Answer page) => [.. page.Document.QuerySelectorAll(".text img").Select(i => i.GetAttribute("src") ?? "")];
}
