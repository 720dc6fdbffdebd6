using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Subjects;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Subjects;

public sealed class SubjectTests
{
    [Fact]
    public async Task Subjects_stand_by_letter_with_the_number_of_their_pieces()
    {
        await using var site = await OpenAsync();
        await FileAsync(site, "two", "published: 2026-05-28\nsubjects: [Trade, Écriture, 詩]");
        await FileAsync(site, "draft", "subjects: [Trade, Secrets]");

        var page = await site.Visit().GetAsync("/subjects");

        Assert.Equal(("4 subjects", "Subjects"), (page.Words(".opening p"), page.Words("h1")));
        Assert.Equal(["E", "H", "T", "Other"], page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Equal(["Écriture 1 article", "Harbours 1 article", "Trade 2 articles", "詩 1 article"], page.Document.QuerySelectorAll("main .rows li").Select(li => li.TextContent));
        foreach (var link in page.Document.QuerySelectorAll("main .rows a"))
            Assert.Equal(link.TextContent, (await site.Visit().GetAsync(link.GetAttribute("href") ?? "")).Words("h1"));
        Assert.Equal(["Trade"], (await site.Visit().GetAsync("/subjects?letter=t")).Document.QuerySelectorAll("main .rows a").Select(a => a.TextContent));
        foreach (var none in new[] { "s", "T", "" })
            Assert.Equal((none, HttpStatusCode.NotFound), (none, (await site.Visit().GetAsync($"/subjects?letter={none}")).Status));
    }

    [Fact]
    public async Task Before_anything_stands_under_a_subject_the_index_says_so()
    {
        await using var site = new SiteFactory();
        Assert.Equal("Subjects No article stands under a subject yet.", (await site.Visit().GetAsync("/subjects")).Words("main"));
    }

    [Fact]
    public async Task A_subjects_pieces_stand_by_date_the_latest_first_with_who_wrote_them()
    {
        await using var site = await OpenAsync();
        await FileAsync(site, "fresh", "published: 2026-06-12\nsubjects: [Trade]\ncontributors: [Thomas Ashby]\naccess: free");
        await FileAsync(site, "old", "published: 1988-03-07\nsubjects: [Trade]");
        await FileAsync(site, "other", "published: 2026-06-12\nsubjects: [Harbours]");

        var page = await site.Visit().GetAsync("/subjects/trade");

        Assert.Equal(("Trade", "3 articles, the latest first"), (page.Words("h1"), page.Words(".opening p")));
        Assert.Equal(
            [
                "June 12 The fresh one Thomas Ashby Free to read",
                "June 11 Salt and Silence Ida Morrow, on The Salt Road and A Winter on the Quay",
                "Mar. 7 The old one",
            ],
            page.Document.QuerySelectorAll("main .dated li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal("/contributors/thomas-ashby", page.Document.QuerySelector("main .by a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("draft", "")]
    [InlineData("scheduled", "published: 2026-06-16\n")]
    [InlineData("withdrawn", "published: 2026-06-11\n")]
    public async Task What_readers_may_not_see_makes_no_subject_known(string slug, string published)
    {
        await using var site = await OpenAsync();
        await FileAsync(site, slug, $"{published}subjects: [Trade, Secrets]");
        if (slug == "withdrawn") await site.WithdrawAsync(slug);
        foreach (var kind in new[] { ReaderKind.Anonymous, ReaderKind.Admin })
        {
            var visitor = await site.VisitAsync(kind);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/subjects/secrets")).Status);
            Assert.Equal(["Salt and Silence"], (await visitor.GetAsync("/subjects/trade")).Document.QuerySelectorAll("main a.title").Select(a => a.TextContent));
            Assert.Equal(["Harbours", "Trade"], (await visitor.GetAsync("/subjects")).Document.QuerySelectorAll("main .rows a").Select(a => a.TextContent));
        }
    }

    [Fact]
    public async Task An_articles_subjects_lead_to_their_pages()
    {
        await using var site = await OpenAsync();
        var page = await site.Visit().GetAsync(SampleArticle.Address);
        Assert.Equal("Harbours Trade", page.Words(".subjects"));
        Assert.Equal(["/subjects/harbours", "/subjects/trade"], page.Document.QuerySelectorAll(".subjects a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Many_pieces_are_paged()
    {
        await using var site = new SiteFactory();
        await site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<ReviewDbContext>();
            var trade = new Subject { Slug = "trade", Name = "Trade" };
            for (var i = 1; i <= 121; i++)
            {
                var article = new Article { Slug = $"article-{i}", Title = $"Article {i}" };
                article.PublishAt(site.Now.AddDays(-i), site.Now);
                article.Subjects.Add(new SubjectHeading { Subject = trade, Position = 0 });
                db.Articles.Add(article);
            }

            await db.SaveChangesAsync();
        });

        var seen = new List<string>();
        for (var next = "/subjects/trade"; next is not null;)
        {
            var page = await site.Visit().GetAsync(next);
            seen.AddRange(page.Document.QuerySelectorAll("main a.title").Select(a => a.TextContent));
            next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, 121).Select(n => $"Article {n}"), seen);
        foreach (var none in new[] { "0", "4", "03", "" })
            Assert.Equal((none, HttpStatusCode.NotFound), (none, (await site.Visit().GetAsync($"/subjects/trade?page={none}")).Status));
        var one = await site.Visit().GetAsync("/subjects/trade?page=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/subjects/trade"), (one.Status, one.Location));
    }

    private static async Task<SampleSite> OpenAsync()
    {
        var site = new SampleSite();
        await site.InitializeAsync();
        return site;
    }

    private static Task<Article> FileAsync(SiteFactory site, string slug, string matter) =>
        site.FileAsync($"---\ntitle: The {slug} one\nslug: {slug}\n{matter}\n---\nText.");
}
