using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using ReviewPortal.Web.Tests.Leaks;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Feeds;

/// <summary>What a feed reader is sent.</summary>
[Trait("Category", "Database")]
public sealed class FeedTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static TheoryData<string, string> Formats => new()
    {
        { "rss", "application/rss+xml; charset=utf-8" },
        { "atom", "application/atom+xml; charset=utf-8" },
        { "json", "application/feed+json; charset=utf-8" },
    };

    [Fact]
    public async Task RSS_has_the_elements_that_its_specification_asks_for()
    {
        var channel = await ChannelAsync("/feed.rss");
        Assert.Equal("2.0", channel.Parent?.Attribute("version")?.Value);
        Assert.Equal("The Harbour Review", channel.Element("title")?.Value);
        Assert.Equal("https://review.example/", channel.Element("link")?.Value);
        Assert.NotEmpty(channel.Element("description")?.Value ?? "");
        var self = channel.Element(Atom + "link");
        Assert.Equal(
            ("self", "application/rss+xml", "https://review.example/feed.rss"),
            (self?.Attribute("rel")?.Value, self?.Attribute("type")?.Value, self?.Attribute("href")?.Value));

        var item = Item(channel, "Salt and Silence");
        Assert.Equal("https://review.example/articles/salt-and-silence", item.Element("link")?.Value);
        Assert.Equal(("https://review.example/articles/salt-and-silence", "true"), (item.Element("guid")?.Value, item.Element("guid")?.Attribute("isPermaLink")?.Value));
        Assert.Equal("Thu, 11 Jun 2026 04:00:00 GMT", item.Element("pubDate")?.Value);
        Assert.Equal("Two ports, one tide, and the end of a trade", item.Element("description")?.Value);
        Assert.Equal(["Ida Morrow"], item.Elements(DublinCore + "creator").Select(e => e.Value));
        Assert.Equal(["Harbours", "Trade"], item.Elements("category").Select(e => e.Value));
        AssertIsTeaser(item.Element(Content + "encoded")?.Value);
    }

    [Fact]
    public async Task Atom_has_the_elements_that_its_specification_asks_for()
    {
        var feed = await FeedAsync("/feed.atom");
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(("https://review.example/feed.atom", "The Harbour Review"), (feed.Element(Atom + "id")?.Value, feed.Element(Atom + "title")?.Value));
        Assert.Equal("https://review.example/feed.atom", Link(feed, "self"));
        Assert.Equal("https://review.example/", Link(feed, "alternate"));
        Assert.NotEmpty(feed.Element(Atom + "author")?.Element(Atom + "name")?.Value ?? "");
        AssertIsInstant(feed.Element(Atom + "updated")?.Value);

        var entry = feed.Elements(Atom + "entry").Single(e => e.Element(Atom + "title")?.Value == "Salt and Silence");
        Assert.Equal("https://review.example/articles/salt-and-silence", entry.Element(Atom + "id")?.Value);
        Assert.Equal("https://review.example/articles/salt-and-silence", Link(entry, "alternate"));
        Assert.Equal("2026-06-11T04:00:00Z", entry.Element(Atom + "published")?.Value);
        AssertIsInstant(entry.Element(Atom + "updated")?.Value);
        Assert.Equal(["Ida Morrow"], entry.Elements(Atom + "author").Select(a => a.Element(Atom + "name")?.Value));
        Assert.Equal(["https://review.example/contributors/ida-morrow"], entry.Elements(Atom + "author").Select(a => a.Element(Atom + "uri")?.Value));
        Assert.Equal(["harbours", "trade"], entry.Elements(Atom + "category").Select(c => c.Attribute("term")?.Value));
        Assert.Equal("Two ports, one tide, and the end of a trade", entry.Element(Atom + "summary")?.Value);
        Assert.Equal("html", entry.Element(Atom + "content")?.Attribute("type")?.Value);
        AssertIsTeaser(entry.Element(Atom + "content")?.Value);
    }

    [Fact]
    public async Task JSON_Feed_has_the_members_that_its_specification_asks_for()
    {
        var feed = JsonDocument.Parse((await site.Visit().GetAsync("/feed.json")).Text).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal(
            ("The Harbour Review", "https://review.example/", "https://review.example/feed.json"),
            (feed.GetProperty("title").GetString(), feed.GetProperty("home_page_url").GetString(), feed.GetProperty("feed_url").GetString()));

        var item = feed.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("title").GetString() == "Salt and Silence");
        Assert.Equal("https://review.example/articles/salt-and-silence", item.GetProperty("id").GetString());
        Assert.Equal("https://review.example/articles/salt-and-silence", item.GetProperty("url").GetString());
        Assert.Equal("2026-06-11T04:00:00Z", item.GetProperty("date_published").GetString());
        AssertIsInstant(item.GetProperty("date_modified").GetString());
        Assert.Equal(["Ida Morrow"], item.GetProperty("authors").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        Assert.Equal(["Harbours", "Trade"], item.GetProperty("tags").EnumerateArray().Select(t => t.GetString()));
        AssertIsTeaser(item.GetProperty("content_html").GetString());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_feed_says_what_it_is_and_has_what_it_is_the_feed_of(string format, string contentType)
    {
        await site.FileAsync("---\ntitle: By another hand\ncontributors: [Otto Krane]\nsubjects: [Ropes]\npublished: 2026-06-02\naccess: free\n---\nOf ropes.");
        foreach (var (address, has, hasNot) in new[]
        {
            ($"/feed.{format}", "By another hand", "\u0000"),
            ($"/contributors/otto-krane/feed.{format}", "By another hand", "Salt and Silence"),
            ($"/subjects/ropes/feed.{format}", "By another hand", "Salt and Silence"),
            ($"/contributors/ida-morrow/feed.{format}", "Salt and Silence", "By another hand"),
            ($"/subjects/trade/feed.{format}", "Salt and Silence", "By another hand"),
        })
        {
            var answer = await site.Visit().GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK, contentType), (address, answer.Status, answer["Content-Type"]));
            Assert.Contains(has, answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(hasNot, answer.Text, StringComparison.Ordinal);
            Assert.Contains($"https://review.example{address}", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task What_is_not_published_is_in_no_feed_and_makes_none(string format, string contentType)
    {
        _ = contentType;
        await site.FileAsync("---\ntitle: Unseen draft\ncontributors: [Nobody Yet]\nsubjects: [Unseen]\n---\nText.");
        await site.FileAsync("---\ntitle: Unseen scheduled\ncontributors: [Nobody Yet]\nsubjects: [Unseen]\npublished: 2031-01-01\n---\nText.");
        await site.FileAsync($"---\ntitle: Unseen withdrawn\nslug: unseen-withdrawn-{format}\ncontributors: [Nobody Yet]\nsubjects: [Unseen]\npublished: 2026-06-01\n---\nText.");
        await site.WithdrawAsync($"unseen-withdrawn-{format}");

        Assert.DoesNotContain("Unseen", (await site.Visit().GetAsync($"/feed.{format}")).Text, StringComparison.Ordinal);
        foreach (var name in new[] { "contributors/nobody-yet", "subjects/unseen", "contributors/none", "subjects/none", "contributors/no%20slug" })
            Assert.Equal((name, HttpStatusCode.NotFound), (name, (await site.Visit().GetAsync($"/{name}/feed.{format}")).Status));
    }

    [Fact]
    public async Task The_latest_thirty_come_the_latest_first_and_a_change_shows_at_once()
    {
        await using var busy = new SiteFactory();
        await busy.InitializeAsync();
        for (var day = 1; day <= 31; day++)
            await busy.FileAsync($"---\ntitle: Piece {day}\npublished: 2026-05-{day:00}\n---\nText.");
        string[] Titles(XElement channel) => [.. channel.Elements("item").Select(i => i.Element("title")?.Value ?? "")];

        Assert.Equal(Enumerable.Range(2, 30).Reverse().Select(day => $"Piece {day}"), Titles(await ChannelAsync("/feed.rss", busy)));
        await busy.WithdrawAsync("piece-31");
        Assert.Equal(Enumerable.Range(1, 30).Reverse().Select(day => $"Piece {day}"), Titles(await ChannelAsync("/feed.rss", busy)));
        await busy.FileAsync("---\ntitle: To come\npublished: 2026-06-16T12:00:00Z\n---\nText.");
        Assert.DoesNotContain("To come", Titles(await ChannelAsync("/feed.rss", busy)));
        busy.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("To come", Titles(await ChannelAsync("/feed.rss", busy))[0]);
    }

    [Fact]
    public async Task Links_and_pictures_of_an_opening_lead_to_the_site_from_wherever_it_is_read()
    {
        var picture = GatedArticle.Picture("open.png", "ink");
        await site.FileAsync(
            "---\ntitle: Linked\npublished: 2026-06-03\naccess: free\n---\n[Here](/subscribe?a=1&b=2), [beside](salt-and-silence#end), [out](https://elsewhere.example/?q=1&r=2), a note.[^1]\n\n![Ink](open.png)\n\n[^1]: The note.",
            picture);
        var html = Item(await ChannelAsync("/feed.rss"), "Linked").Element(Content + "encoded")?.Value ?? "";
        var text = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        Assert.Equal(
            [
                "https://review.example/subscribe?a=1&b=2", "https://review.example/articles/salt-and-silence#end", "https://elsewhere.example/?q=1&r=2",
                "https://review.example/articles/linked#note-1",
            ],
            text.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).Take(4));
        Assert.StartsWith("https://review.example/media/", text.QuerySelector("img")?.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opening_too_long_for_a_list_is_left_to_its_page()
    {
        await site.FileAsync($"---\ntitle: Endless\ndek: Of no end\npublished: 2026-06-04\naccess: free\n---\n{string.Join("\n\n", Enumerable.Repeat("A paragraph of some words.", 3000))}");
        var item = Item(await ChannelAsync("/feed.rss"), "Endless");
        Assert.Equal((null, "Of no end"), (item.Element(Content + "encoded")?.Value, item.Element("description")?.Value));
        Assert.Contains("\"content_text\":\"Of no end\"", (await site.Visit().GetAsync("/feed.json")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Before_anything_came_out_a_feed_is_empty_and_still_one(string format, string contentType)
    {
        await using var young = new SiteFactory();
        var answer = await young.Visit().GetAsync($"/feed.{format}");
        Assert.Equal((HttpStatusCode.OK, contentType), (answer.Status, answer["Content-Type"]));
        if (format == "json") Assert.Equal(0, JsonDocument.Parse(answer.Text).RootElement.GetProperty("items").GetArrayLength());
        else Assert.DoesNotContain(XDocument.Parse(answer.Text).Descendants(), e => e.Name.LocalName is "item" or "entry");
    }

    [Fact]
    public async Task Every_public_page_names_the_feeds_and_an_article_its_contributors()
    {
        var page = await site.Visit().GetAsync(SampleArticle.Address);
        var feeds = page.Document.QuerySelectorAll("link[rel=alternate]").Select(l => (l.GetAttribute("type"), l.GetAttribute("href"))).ToList();
        foreach (var (type, address) in feeds)
            Assert.StartsWith(type ?? "none", (await site.Visit().GetAsync(address ?? ""))["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(
            ["/contributors/ida-morrow/feed.rss", "/feed.rss", "/feed.atom", "/feed.json"],
            feeds.Select(f => f.Item2));
    }

    [Theory]
    [InlineData("/contributors/ida-morrow", "Contributors", "Ida Morrow")]
    [InlineData("/subjects/harbours", "Subjects", "Harbours")]
    public async Task The_page_of_a_contributor_and_of_a_subject_names_feeds_of_its_own_and_where_it_stands(string address, string among, string name)
    {
        var page = await site.Visit().GetAsync(address);
        string[] own = [$"{address}/feed.rss", $"{address}/feed.atom", $"{address}/feed.json"];
        Assert.Equal([.. own, "/feed.rss", "/feed.atom", "/feed.json"], page.Document.QuerySelectorAll("link[rel=alternate]").Select(l => l.GetAttribute("href")));
        Assert.Equal($"{address}/feed.atom", page.Document.QuerySelector("main a[href$='/feed.atom']")?.GetAttribute("href"));

        var steps = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")?.TextContent ?? "").RootElement.GetProperty("itemListElement");
        Assert.Equal(["The Harbour Review", among, name], steps.EnumerateArray().Select(step => step.GetProperty("name").GetString()));
    }

    private static void AssertIsTeaser(string? html)
    {
        Assert.Contains("<p>The first paragraph speaks of two ports.</p>", html, StringComparison.Ordinal);
        Assert.Contains("the speed of the tide…", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://review.example/articles/salt-and-silence\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("which is for subscribers", html, StringComparison.Ordinal);
    }

    // RFC 3339, to the second and in UTC.
    private static void AssertIsInstant(string? text) =>
        Assert.True(DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), text);

    private static string? Link(XElement element, string relation) =>
        element.Elements(Atom + "link").Single(l => l.Attribute("rel")?.Value == relation).Attribute("href")?.Value;

    private static XElement Item(XElement channel, string title) => channel.Elements("item").Single(i => i.Element("title")?.Value == title);

    private async Task<XElement> ChannelAsync(string address, SiteFactory? other = null) =>
        (await FeedAsync(address, other)).Element("channel") ?? throw new InvalidOperationException("There is no channel.");

    private async Task<XElement> FeedAsync(string address, SiteFactory? other = null) =>
        XDocument.Parse((await (other ?? site).Visit().GetAsync(address)).Text).Root ?? throw new InvalidOperationException("There is no root.");
}
