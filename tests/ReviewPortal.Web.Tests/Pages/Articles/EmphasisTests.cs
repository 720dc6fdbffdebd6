using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Articles;

[Trait("Category", "Database")]
public sealed class EmphasisTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Plain = "Emma & “after” – once <more>";

    [Fact]
    public async Task A_title_and_a_dek_are_set_on_pages_and_plain_wherever_there_is_no_markup()
    {
        await site.FileAsync("""
            ---
            title: '*Emma* & "after" -- once <more>'
            slug: emma
            dek: What _Emma_ didn't say
            issue: 2026-05-21
            published: 2026-05-21
            contributors: [Ida Morrow]
            subjects: [Novels]
            works: [{title: Emma, credit: by Jane Austen}]
            ---
            A text of some words.
            """);
        await site.FileAsync("---\ntitle: Another\nissue: 2026-05-21\npublished: 2026-05-21\ncontributors: [Ida Morrow]\nreplies-to: emma\n---\nA text.");

        foreach (var path in new[] { "/articles/emma", "/articles/emma/cite", "/issues/2026-05-21", "/articles", "/books/emma", "/contributors/ida-morrow", "/subjects/novels", "/articles/another" })
        {
            var page = await site.Visit().GetAsync(path);
            Assert.Contains(page.Document.QuerySelectorAll("main em"), em => em.TextContent == "Emma" && em.ParentElement?.TextContent == Plain);
            Assert.DoesNotContain("*", page.Words("main"), StringComparison.Ordinal);
        }

        var article = await site.Visit().GetAsync("/articles/emma");
        Assert.Equal("What <em>Emma</em> didn’t say", article.Document.QuerySelector(".dek")?.InnerHtml);
        Assert.Equal($"{Plain} | The Harbour Review", article.Document.Title);
        Assert.Equal(Plain, article.Document.QuerySelector("meta[property='og:title']")?.GetAttribute("content"));
        Assert.Equal("What Emma didn’t say", article.Document.QuerySelector("meta[name=description]")?.GetAttribute("content"));
        foreach (var path in new[] { "/articles/emma", "/articles/emma/cite", "/feed.json", "/feed.atom", "/search?q=emma", "/search/suggest?q=emma" })
        {
            var text = (await site.Visit().GetAsync(path)).Text;
            Assert.DoesNotContain("*Emma*", text, StringComparison.Ordinal);
            Assert.DoesNotContain("_Emma_", text, StringComparison.Ordinal);
            Assert.DoesNotContain("&lt;em&gt;", text, StringComparison.Ordinal);
        }

        using var feed = System.Text.Json.JsonDocument.Parse((await site.Visit().GetAsync("/feed.json")).Text);
        Assert.Contains(feed.RootElement.GetProperty("items").EnumerateArray(), item => item.GetProperty("title").GetString() == Plain);
        var editor = await site.VisitAsync(ReaderKind.Editor);
        Assert.Single((await editor.GetAsync("/admin/articles?q=%22after%22")).Document.QuerySelectorAll("tbody th a"));
    }
}
