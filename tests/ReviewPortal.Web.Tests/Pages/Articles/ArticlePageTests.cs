using System.Text.Json;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Articles;

public sealed class ArticlePageTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_visitor_reads_part_for_part_what_a_printed_review_would_begin_with()
    {
        var page = await site.Visit().GetAsync(SampleArticle.Address);

        Assert.Equal("text/html; charset=utf-8", page["Content-Type"]);
        AssertInOrder(
            page.Words("article"),
            "Salt and Silence",
            "Two ports, one tide, and the end of a trade",
            "Ida Morrow",
            "The Salt Road by Anselm Quay Lantern Press, 522 pp., $6.95",
            "A Winter on the Quay by Berit Lund, as told to Thomas Ashby Fathom, 384 pp., $5.75",
            "No tide is owed to anyone. Harbour Board of Penlow, July 14, 1903",
            "We were promised the morning tide. Salters of Brack, September 6, 1903",
            "The first paragraph speaks of two ports.",
            "The second paragraph counts their boats.",
            "The third paragraph is about the price of salt.",
            "The fourth paragraph opens after a break.",
            "The fifth paragraph warned that the speed of the tide…",
            "This is exclusive content for subscribers only.",
            "Get unlimited access to The Harbour Review for just $1 an issue!",
            "View Offer",
            "Continue reading this article,",
            "If you are already a subscriber, please be sure you are logged in to your account.",
            "Ida Morrow keeps the harbour records at Penlow.");
        Assert.Equal("P P P HR P P", string.Join(' ', page.Document.QuerySelectorAll(".text > *").Select(e => e.TagName)));
        Assert.EndsWith("the speed of the tide…", page.Words(".text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscriber_reads_on_to_the_last_word_and_meets_no_paywall()
    {
        var page = await (await site.VisitAsync(ReaderKind.AllAccess)).GetAsync(SampleArticle.Address);

        AssertInOrder(page.Words(".text"), "the speed of the tide depended on the moon, which is for subscribers.", "The whole goes on to its last sentence.");
        Assert.Null(page.Document.QuerySelector(".paywall"));
    }

    [Fact]
    public async Task The_title_stands_once_as_the_heading_and_in_the_pages_title()
    {
        var page = await site.Visit().GetAsync(SampleArticle.Address);
        Assert.Equal("Salt and Silence", Assert.Single(page.Document.QuerySelectorAll("h1")).TextContent);
        Assert.Equal("Salt and Silence | The Harbour Review", page.Document.Title);
    }

    [Fact]
    public async Task A_page_shared_with_others_carries_title_dek_and_address()
    {
        var page = await site.Visit().GetAsync(SampleArticle.Address);
        string? Property(string name) => page.Document.QuerySelector($"meta[property='og:{name}']")?.GetAttribute("content");
        Assert.Equal(
            ("article", "Salt and Silence", "Two ports, one tide, and the end of a trade", "https://review.example/articles/salt-and-silence"),
            (Property("type"), Property("title"), Property("description"), Property("url")));
    }

    [Fact]
    public async Task A_title_with_markup_is_shown_as_its_letters_everywhere()
    {
        const string title = "</script><b>Tide</b> & “Salt”";
        await site.FileAsync($"---\ntitle: '</script><b>Tide</b> & \"Salt\"'\nslug: marked\ndek: '<i>dek</i>'\npublished: 2026-06-01\naccess: free\n---\nText with <b>markup</b>.");
        var page = await site.Visit().GetAsync("/articles/marked");
        Assert.Equal(title, page.Words("h1"));
        Assert.Equal("Text with <b>markup</b>.", page.Words(".text"));
        Assert.Empty(page.Document.QuerySelectorAll("main b, main i"));
        Assert.Equal(title, JsonDocument.Parse(page.Document.QuerySelector("script")?.TextContent ?? "").RootElement.GetProperty("headline").GetString());
    }

    [Theory]
    [InlineData("/articles/nothing-of-the-kind")]
    [InlineData("/articles/..%2fadmin")]
    [InlineData("/articles/salt%20and%20silence")]
    [InlineData("/articles/" + "a-very-long-name-a-very-long-name-a-very-long-name-a-very-long-name-a-very-long-name-a-very-long-name-a-very-long-name")]
    public async Task An_address_at_which_nothing_stands_is_a_page_that_says_so(string address)
    {
        var page = await site.Visit().GetAsync(address);
        Assert.Equal((HttpStatusCode.NotFound, "There is no such page"), (page.Status, page.Words("h1")));
    }

    private static void AssertInOrder(string? text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = (text ?? "").IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{part}” does not follow in: {text?[at..]}");
            at = found + part.Length;
        }
    }
}
