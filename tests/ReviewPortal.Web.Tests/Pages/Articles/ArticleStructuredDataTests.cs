using System.Text.Json;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Articles;

/// <summary>What an article's page tells search engines.</summary>
public sealed class ArticleStructuredDataTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task They_learn_the_one_address_and_that_the_rest_is_not_free()
    {
        var page = await site.Visit().GetAsync(SampleArticle.Address);
        var article = Data(page, 0);

        Assert.Equal("https://review.example/articles/salt-and-silence", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal(["NewsArticle", "Review"], article.GetProperty("@type").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal("Salt and Silence", article.GetProperty("headline").GetString());
        Assert.Equal(JsonValueKind.False, article.GetProperty("isAccessibleForFree").ValueKind);
        Assert.Equal(
            ("WebPageElement", JsonValueKind.False, ".paywall"),
            (article.GetProperty("hasPart").GetProperty("@type").GetString(), article.GetProperty("hasPart").GetProperty("isAccessibleForFree").ValueKind,
                article.GetProperty("hasPart").GetProperty("cssSelector").GetString()));
        Assert.NotNull(page.Document.QuerySelector(".paywall"));
        Assert.Equal(
            ("Ida Morrow", "https://review.example/contributors/ida-morrow"),
            (article.GetProperty("author")[0].GetProperty("name").GetString(), article.GetProperty("author")[0].GetProperty("url").GetString()));
        Assert.False(article.TryGetProperty("articleBody", out _));
    }

    [Fact]
    public async Task They_learn_what_is_under_review_and_in_which_issue()
    {
        await site.FileAsync("""
            ---
            title: Of several kinds
            issue: 2026-06-11
            published: 2026-06-11
            access: free
            works:
              - {title: A book, credit: by A. B., publisher: Fathom, pages: 12, year: 1931, isbn: 978-0-306-40615-7}
              - {title: A film, kind: film, credit: directed by C. D., year: 1960}
              - {title: An exhibition, kind: exhibition, credit: at the Old Customs House}
              - {title: A performance, kind: performance}
              - {title: A recording, kind: recording}
            ---
            Text.
            """);
        var article = Data(await site.Visit().GetAsync("/articles/of-several-kinds"), 0);
        Assert.Equal(JsonValueKind.True, article.GetProperty("isAccessibleForFree").ValueKind);
        Assert.False(article.TryGetProperty("hasPart", out _));
        Assert.Equal(
            """
            [{"@type":"Book","name":"A book","creditText":"by A. B.","datePublished":"1931","isbn":"9780306406157","publisher":{"@type":"Organization","name":"Fathom"},"numberOfPages":12},{"@type":"Movie","name":"A film","creditText":"directed by C. D.","datePublished":"1960"},{"@type":"ExhibitionEvent","name":"An exhibition","description":"at the Old Customs House"},{"@type":"Event","name":"A performance"},{"@type":"MusicAlbum","name":"A recording"}]
            """,
            article.GetProperty("itemReviewed").GetRawText());
        Assert.Equal(
            ("PublicationIssue", "2026-06-11", "https://review.example/issues/2026-06-11", "Periodical", "The Harbour Review"),
            (Text("@type"), Text("datePublished"), Text("url"), Of("@type"), Of("name")));

        string? Text(string name) => article.GetProperty("isPartOf").GetProperty(name).GetString();
        string? Of(string name) => article.GetProperty("isPartOf").GetProperty("isPartOf").GetProperty(name).GetString();
    }

    [Fact]
    public async Task They_learn_the_way_to_it_from_the_front_page()
    {
        await site.FileAsync("---\ntitle: In no issue\npublished: 2026-06-01\n---\nText.");
        Assert.Equal(
            ["1 The Harbour Review https://review.example/", "2 June 11, 2026 https://review.example/issues/2026-06-11", $"3 Salt and Silence https://review.example{SampleArticle.Address}"],
            Steps(Data(await site.Visit().GetAsync(SampleArticle.Address), 1)));
        Assert.Equal(
            ["1 The Harbour Review https://review.example/", "2 Archive https://review.example/articles", "3 In no issue https://review.example/articles/in-no-issue"],
            Steps(Data(await site.Visit().GetAsync("/articles/in-no-issue"), 1)));
    }

    [Fact]
    public async Task Where_the_whole_is_shown_the_text_is_the_part_that_is_not_free()
    {
        var page = await (await site.VisitAsync(ReaderKind.AllAccess)).GetAsync(SampleArticle.Address);
        Assert.Equal(".text", Data(page, 0).GetProperty("hasPart").GetProperty("cssSelector").GetString());
        Assert.NotNull(page.Document.QuerySelector(".text"));
    }

    [Fact]
    public async Task The_front_page_is_the_issue_and_its_contents()
    {
        var issue = Data(await site.Visit().GetAsync("/"), 0);
        Assert.Equal(("PublicationIssue", "2026-06-11"), (issue.GetProperty("@type").GetString(), issue.GetProperty("datePublished").GetString()));
        Assert.Contains($"https://review.example{SampleArticle.Address}", issue.GetProperty("hasPart").EnumerateArray().Select(p => p.GetProperty("url").GetString()));
    }

    private static JsonElement Data(Answer page, int index)
    {
        var data = JsonDocument.Parse(page.Document.QuerySelectorAll("script[type='application/ld+json']")[index].TextContent).RootElement;
        Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
        return data;
    }

    private static IEnumerable<string> Steps(JsonElement breadcrumbs) => breadcrumbs.GetProperty("itemListElement").EnumerateArray()
        .Select(s => $"{s.GetProperty("position").GetInt32()} {s.GetProperty("name").GetString()} {s.GetProperty("item").GetString()}");
}
