using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Web.Feeds;

namespace ReviewPortal.Web.Tests.Feeds;

/// <summary>Whatever a title, a name or a text holds, a feed is well-formed and says it, but for what XML has no way to say.</summary>
public sealed class HostileFeedTests
{
    public static TheoryData<string, string> Titles => new()
    {
        { "]]>", "]]>" },
        { "Salt & Silence &amp; <b>\"more\"</b> 'yet'", "Salt & Silence &amp; <b>\"more\"</b> 'yet'" },
        { "</script></title><![CDATA[ <!-- -->", "</script></title><![CDATA[ <!-- -->" },
        { "A bell\u0001, an escape\u001b, a NUL\u0000.", "A bell\uFFFD, an escape\uFFFD, a NUL\uFFFD." },
        { "No characters\uFFFE\uFFFF", "No characters\uFFFD\uFFFD" },
        { "Half a pair \ud83d and \udc1f", "Half a pair \uFFFD and \uFFFD" },
        { "A fish 🐟, 鹽與沉默, מלח", "A fish 🐟, 鹽與沉默, מלח" },
        { "A control\u0085 that XML allows", "A control\u0085 that XML allows" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_format_is_well_formed_and_says_what_can_be_said(string text, string said)
    {
        var feed = FeedOf(text);
        foreach (var format in FeedFormat.All)
        {
            var written = Encoding.UTF8.GetString(format.Write(feed, format));
            Assert.Equal(format.Extension switch
            {
                "json" => JsonTexts(written),
                _ => XmlTexts(written),
            }, Enumerable.Repeat(said, 5));
        }
    }

    [Fact]
    public void A_feed_pasted_into_a_page_ends_no_element_of_it()
    {
        var feed = FeedOf("</script>");
        Assert.DoesNotContain("</script>", Encoding.UTF8.GetString(JsonFeed.Write(feed, FeedFormat.All[2])), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> XmlTexts(string written) => XDocument.Parse(written, LoadOptions.PreserveWhitespace).Descendants()
        .SelectMany(e => e.Name.LocalName switch
        {
            // A description of RSS is HTML, which says the same by other means.
            "title" or "creator" or "name" or "summary" or "encoded" or "content" => [e.Value],
            "description" when e.Parent?.Name.LocalName == "item" => [WebUtility.HtmlDecode(e.Value)],
            "category" => [e.Attribute("label")?.Value ?? e.Value],
            _ => Array.Empty<string>(),
        })
        .Where(t => t is not "The Review");

    private static IEnumerable<string?> JsonTexts(string written)
    {
        var item = JsonDocument.Parse(written).RootElement.GetProperty("items")[0];
        return
        [
            item.GetProperty("title").GetString(), item.GetProperty("content_html").GetString(), item.GetProperty("summary").GetString(),
            item.GetProperty("authors")[0].GetProperty("name").GetString(), item.GetProperty("tags")[0].GetString(),
        ];
    }

    private static Feed FeedOf(string text)
    {
        var site = new SiteOptions { Name = "The Review", BaseUrl = new Uri("https://review.example") };
        var opening = new Opening
        {
            Slug = "hostile",
            Title = text,
            Dek = text,
            PublishedAt = new DateTime(1963, 10, 17, 0, 0, 0, DateTimeKind.Utc),
            SavedAt = new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc),
            Contributors = [new NamedPlace("hostile", text)],
            Subjects = [new NamedPlace("hostile", text)],
            TeaserHtml = text,
            IsCut = false,
            CardPicture = null,
        };
        return new Feed
        {
            Title = "The Review",
            Description = "The latest",
            Home = site.BaseUrl,
            Stem = new Uri(site.BaseUrl, "/feed"),
            Publisher = "The Review",
            Entries = [FeedEntry.Of(opening, site)],
        };
    }
}
