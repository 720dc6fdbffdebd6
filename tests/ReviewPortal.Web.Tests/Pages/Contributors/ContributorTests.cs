using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles;
using ReviewPortal.Contributors;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Contributors;

public sealed class ContributorTests
{
    private const string Ida = "/contributors/ida-morrow";

    [Fact]
    public async Task A_contributors_pieces_stand_by_date_the_latest_first_with_all_that_a_list_tells()
    {
        await using var site = await OpenAsync();
        await FileAsync(site, "free", "published: 2026-05-28\naccess: free\nissue: 2026-06-11\ncontributors: [Thomas Ashby, Ida Morrow, Berit Lund]");
        await FileAsync(site, "old", "published: 1988-12-31\naccess: registered\ncontributors: [Ida Morrow]");
        await FileAsync(site, "other", "published: 2026-06-11\ncontributors: [Thomas Ashby]");

        var page = await site.Visit().GetAsync(Ida);

        Assert.Equal(("Ida Morrow", "Ida Morrow | The Harbour Review"), (page.Words("h1"), page.Words("title")));
        Assert.Equal("Ida Morrow keeps the harbour records at Penlow.", page.Words(".opening p"));
        Assert.Equal(["2026", "1988"], page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Equal(
            [
                "June 11 Salt and Silence On The Salt Road and A Winter on the Quay",
                "May 28 The free one With Thomas Ashby and Berit Lund June 11, 2026 issue Free to read",
                "Dec. 31 The old one Free to read with an account",
            ],
            page.Document.QuerySelectorAll("main .dated li").Select(Words));
        Assert.Equal("/articles/salt-and-silence", page.Document.QuerySelector("main a.title")?.GetAttribute("href"));
        Assert.Equal("https://review.example/contributors/ida-morrow", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("draft", "")]
    [InlineData("scheduled", "published: 2026-06-16\n")]
    [InlineData("withdrawn", "published: 2026-06-11\n")]
    public async Task What_readers_may_not_see_makes_nobody_known_and_adds_nothing_to_who_is(string slug, string published)
    {
        await using var site = await OpenAsync();
        await FileAsync(site, slug, $"{published}contributors: [{{name: Ida Morrow, bio: Ida Morrow has left Penlow.}}, Una Known]");
        if (slug == "withdrawn") await site.WithdrawAsync(slug);

        var page = await site.Visit().GetAsync(Ida);

        Assert.Equal("Ida Morrow keeps the harbour records at Penlow.", page.Words(".opening p"));
        Assert.Equal(["Salt and Silence"], page.Document.QuerySelectorAll("main a.title").Select(a => a.TextContent));
        foreach (var kind in new[] { ReaderKind.Anonymous, ReaderKind.AllAccess, ReaderKind.Admin })
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.VisitAsync(kind)).GetAsync("/contributors/una-known")).Status);
    }

    [Fact]
    public async Task A_contributor_appears_with_a_first_piece_and_disappears_with_the_last()
    {
        await using var site = new SiteFactory();
        await FileAsync(site, "later", "published: 2026-06-16\ncontributors: [Ida Morrow]");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(Ida)).Status);
        site.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync(Ida)).Status);
        await site.WithdrawAsync("later");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(Ida)).Status);
    }

    [Fact]
    public async Task The_latest_note_is_shown_and_a_piece_without_one_does_not_take_it_away()
    {
        await using var site = await OpenAsync();
        await FileAsync(site, "older", "published: 2026-01-01\ncontributors: [{name: Ida Morrow, bio: An older note.}]");
        await FileAsync(site, "newer", "published: 2026-06-12\ncontributors: [{name: Ida Morrow, bio: is the author of Quays.}]");
        await FileAsync(site, "newest", "published: 2026-06-13\ncontributors: [Ida Morrow]");
        Assert.Equal("Ida Morrow is the author of Quays.", (await site.Visit().GetAsync(Ida)).Words(".opening p"));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("ida_morrow")]
    [InlineData("ida--morrow")]
    [InlineData("%E6%9D%8E")]
    public async Task Nobody_is_found_where_nobody_is(string slug)
    {
        await using var site = await OpenAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync($"/contributors/{slug}")).Status);
    }

    [Fact]
    public async Task Bylines_lead_to_those_who_wrote_and_say_what_they_said()
    {
        await using var site = await OpenAsync();
        await FileAsync(site, "both", "published: 2026-06-11\nissue: 2026-06-11\ncontributors: [Ida Morrow, Thomas Ashby, 李白]");

        foreach (var address in new[] { "/articles/both", "/", "/articles" })
        {
            var page = await site.Visit().GetAsync(address);
            var byline = page.Document.QuerySelectorAll(".byline, .by").Single(b => b.TextContent.Contains("Ashby", StringComparison.Ordinal) && b.Closest("a") is null);
            Assert.Equal("Ida Morrow, Thomas Ashby and 李白", Words(byline));
            foreach (var link in byline.QuerySelectorAll("a"))
                Assert.Equal(link.TextContent, (await site.Visit().GetAsync(link.GetAttribute("href") ?? "")).Words("h1"));
            Assert.Equal(3, byline.QuerySelectorAll("a").Length);
            Assert.Empty(page.Document.QuerySelectorAll("a a"));
        }
    }

    [Fact]
    public async Task Many_pieces_are_paged()
    {
        await using var site = new SiteFactory();
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var ida = new Contributor { Slug = "ida-morrow", Name = "Ida Morrow" };
            for (var i = 1; i <= 61; i++)
            {
                var article = new Article { Slug = $"article-{i}", Title = $"Article {i}" };
                article.PublishAt(site.Now.AddDays(-i), site.Now);
                article.Bylines.Add(new Byline { Contributor = ida, Position = 0 });
                db.Articles.Add(article);
            }

            await db.SaveChangesAsync();
        });

        // The second first: neither is mistaken for the other, whichever was kept before.
        for (var round = 0; round < 2; round++)
        {
            var second = await site.Visit().GetAsync($"{Ida}?page=2");
            Assert.Equal(["Article 61"], second.Document.QuerySelectorAll("main a.title").Select(a => a.TextContent));
            Assert.Equal(("Ida Morrow, page 2 | The Harbour Review", Ida), (second.Words("title"), second.Document.QuerySelector("a[rel=prev]")?.GetAttribute("href")));
            var first = await site.Visit().GetAsync(Ida);
            Assert.Equal(60, first.Document.QuerySelectorAll("main a.title").Length);
            Assert.Equal($"{Ida}?page=2", first.Document.QuerySelector("a[rel=next]")?.GetAttribute("href"));
        }

        foreach (var none in new[] { "0", "3", "02", "", "two" })
            Assert.Equal((none, HttpStatusCode.NotFound), (none, (await site.Visit().GetAsync($"{Ida}?page={none}")).Status));
        var one = await site.Visit().GetAsync($"{Ida}?page=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, Ida), (one.Status, one.Location));
    }

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<SampleSite> OpenAsync()
    {
        var site = new SampleSite();
        await site.InitializeAsync();
        return site;
    }

    private static Task<Article> FileAsync(SiteFactory site, string slug, string matter) =>
        site.FileAsync($"---\ntitle: The {slug} one\nslug: {slug}\n{matter}\n---\nText.");
}
