using System.Globalization;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Search;

[Trait("Category", "Database")]
public sealed class SearchTests(SearchArchive site) : IClassFixture<SearchArchive>
{
    [Theory]
    [InlineData("lamp", "Harbour Lights")]
    [InlineData("LAMPS counting", "Harbour Lights")]
    [InlineData("lodz", "Harbour Lights")]
    [InlineData("łódź", "Harbour Lights")]
    [InlineData("Dvorak", "The Café at Midnight")]
    [InlineData("cafe", "The Café at Midnight")]
    [InlineData("\"harbour light\"", "Harbour Lights")]
    [InlineData("\"light harbour\"", "")]
    [InlineData("\"parcel of water\"", "Open Water")]
    [InlineData("“parcel of water”", "Open Water")]
    [InlineData("parcel", "Letters Home|Open Water")]
    [InlineData("parcel water", "Open Water")]
    [InlineData("revol*", "The Café at Midnight")]
    [InlineData("revolutionar*", "The Café at Midnight")]
    [InlineData("\"parcel of wat*\"", "Open Water")]
    [InlineData("vexillology", "Open Water")]
    [InlineData("Lantern Press", "Salt and Silence")]
    [InlineData("berit lund dunes film", "Letters Home")]
    [InlineData("中国文学", "文学の海")]
    [InlineData("国文", "文学の海")]
    [InlineData("文国", "")]
    [InlineData("quillwork", "")]
    [InlineData("unseen", "")]
    [InlineData("title:lamp", "")]
    [InlineData("lamp OR parcel", "")]
    public async Task A_visitor_finds_what_they_may_read(string typed, string titles) =>
        Assert.Equal(titles.Split('|').Order(), (await FoundAsync(site.Visit(), typed)).Split('|').Order());

    [Theory]
    [InlineData("from=1987&to=1987", "The Café at Midnight|Letters Home")]
    [InlineData("to=1999", "The Café at Midnight|Letters Home")]
    [InlineData("from=2002", "Harbour Lights|文学の海")]
    [InlineData("contributor=Anselm Quay", "The Café at Midnight|Letters Home")]
    [InlineData("contributor=quay", "The Café at Midnight|Letters Home")]
    [InlineData("contributor=qua", "")]
    [InlineData("subject=elan", "Open Water|文学の海")]
    [InlineData("subject=Élan", "Open Water|文学の海")]
    [InlineData("kind=film", "Letters Home")]
    [InlineData("access=free", "Open Water|文学の海")]
    [InlineData("access=registered", "Letters Home")]
    [InlineData("from=1987&to=2001&kind=book&access=subscribers", "The Café at Midnight")]
    public async Task A_search_is_narrowed_down(string narrowing, string titles)
    {
        Assert.Equal(titles.Split('|').Order(), (await FoundAsync(site.Visit(), "dunes", narrowing)).Split('|').Order());
        var withoutWords = await FoundAsync(site.Visit(), "", narrowing);
        Assert.All(titles.Split('|'), title => Assert.Contains(title, withoutWords, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_form_keeps_what_was_entered()
    {
        var page = await site.Visit().GetAsync("/search?q=parcel&from=1987&to=2001&contributor=quay&subject=harbours&kind=film&access=registered");
        Assert.Equal(
            ["parcel", "1987", "2001", "quay", "harbours"],
            page.Document.QuerySelectorAll("form.seek input").Select(i => i.GetAttribute("value")));
        Assert.Equal(["film", "registered"], page.Document.QuerySelectorAll("form.seek option[selected]").Select(o => o.GetAttribute("value")));
        Assert.Equal("https://review.example/search", page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal("private, no-store", page["Cache-Control"]);
    }

    [Fact]
    public async Task An_article_with_the_word_in_its_title_comes_before_one_with_it_in_its_text()
    {
        await site.FileAsync("---\ntitle: On Gnomonics\npublished: 1970-01-01\naccess: free\n---\nA short text of dials.");
        await site.FileAsync("---\ntitle: On Dials\npublished: 1975-01-01\naccess: free\n---\nA text that names gnomonics once among many other things that it names.");
        await site.FileAsync("---\ntitle: On Time\npublished: 1980-01-01\naccess: free\n---\nHere gnomonics is met, and gnomonics is met again, and again it is gnomonics.");
        Assert.Equal("On Gnomonics|On Time|On Dials", await FoundAsync(site.Visit(), "gnomonics"));
    }

    [Fact]
    public async Task The_words_are_marked_where_they_stand_and_nothing_of_a_text_becomes_markup()
    {
        await site.FileAsync("---\ntitle: The <script>alert(1)</script> of Palimpsest\npublished: 2000-01-01\naccess: free\ncontributors: [\"A <i>Palimpsest</i>\"]\n---\nIt shows `<img src=x onerror=palimpsest>` & palimpsests.");
        var page = await site.Visit().GetAsync("/search?q=palimpsest");
        var hit = Assert.Single(page.Document.QuerySelectorAll(".contents > li"));
        Assert.Equal("The <script>alert(1)</script> of Palimpsest", hit.QuerySelector("h2")?.TextContent);
        Assert.Equal(["Palimpsest", "Palimpsest", "palimpsest", "palimpsests"], hit.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Equal(["search.js"], page.Document.QuerySelectorAll("script").Select(s => (s.GetAttribute("src") ?? "").Split('/')[^1].Split('.')[0] + ".js"));
        Assert.Empty(hit.QuerySelectorAll("img, i, script"));
        Assert.Equal("It shows <img src=x onerror=palimpsest> & palimpsests.", hit.QuerySelector(".excerpt")?.TextContent.Trim());
    }

    [Fact]
    public async Task Results_come_in_pages_that_each_have_one_address()
    {
        for (var i = 1; i <= 41; i++)
            await site.FileAsync(string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Ephemeris {i}\npublished: 1900-01-{1 + i % 28:00}\naccess: free\n---\nText."));
        var seen = new List<string>();
        for (var next = "/search?q=ephemeris"; next is not null;)
        {
            var page = await site.Visit().GetAsync(next);
            Assert.Equal("41 articles.", page.Words(".found"));
            seen.AddRange(page.Document.QuerySelectorAll(".contents h2").Select(h => h.TextContent));
            next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(41, seen.Distinct().Count());
        Assert.Equal(41, seen.Count);
        foreach (var number in new[] { "0", "6", "-1", "999999999999", "one", "1.5", "", "02", "+2", "2&page=3" })
            Assert.Equal((number, HttpStatusCode.NotFound), (number, (await site.Visit().GetAsync($"/search?q=ephemeris&page={number}")).Status));
        foreach (var other in new[] { "/search?q=ephemeris&page=1", "/search?q=ephemeris&from=&kind=", "/search?from=&q=+ephemeris", "/search?q=ephemeris&utm=1", "/search?q=ephemeris&q=b" })
            Assert.Equal((HttpStatusCode.Redirect, "/search?q=ephemeris"), ((await site.Visit().GetAsync(other)) is var answer ? answer.Status : 0, answer.Location));
    }

    [Fact]
    public async Task What_is_not_found_and_what_was_not_asked_for_are_met_with_advice()
    {
        var nothing = await site.Visit().GetAsync("/search?q=nowherefound&from=1987");
        Assert.Equal("Nothing was found", nothing.Words("main h2"));
        Assert.Equal("/search?q=nowherefound", nothing.Document.QuerySelector(".advice a")?.GetAttribute("href"));
        Assert.Equal("How to search", (await site.Visit().GetAsync("/search")).Words("main h2"));
        foreach (var bad in new[] { "q=a&from=abc", "q=a&to=99", "q=a&from=2000&to=1999", "q=a&kind=1", "q=a&kind=book,film", "q=a&access=free, registered", "q=a&access=none" })
        {
            var page = await site.Visit().GetAsync($"/search?{bad}");
            Assert.Equal((bad, HttpStatusCode.OK, true), (bad, page.Status, page.Document.QuerySelector(".error") is not null));
        }
    }

    [Fact]
    public async Task Suggestions_are_names_of_what_is_published_that_begin_as_was_typed()
    {
        async Task<string> SuggestedAsync(string typed) => (await site.Visit().GetAsync($"/search/suggest?q={Uri.EscapeDataString(typed)}")).Text;
        Assert.Contains("\"Ida Morrow\"", await SuggestedAsync("morr"), StringComparison.Ordinal);
        Assert.Contains("/articles/the-cafe-at-midnight", await SuggestedAsync("the caf"), StringComparison.Ordinal);
        Assert.Contains("/search?subject=elan", await SuggestedAsync("éla"), StringComparison.Ordinal);
        foreach (var none in new[] { "", "m", "unseen", "quorndon", "%", "*", "\"", new string('a', 5000) }) Assert.Equal("[]", await SuggestedAsync(none));
    }

    [Fact]
    public async Task The_page_of_what_is_not_there_offers_the_search()
    {
        var page = await site.Visit().GetAsync("/nothing-here");
        Assert.Equal("/search", page.Document.QuerySelector("main form[role=search]")?.GetAttribute("action"));
    }

    internal static async Task<string> FoundAsync(Visitor visitor, string typed, string narrowing = "")
    {
        var words = typed.Trim();
        var query = string.Join('&', new[] { words.Length == 0 ? "" : $"q={Uri.EscapeDataString(words)}", narrowing }.Where(p => p.Length > 0));
        var page = await visitor.GetAsync($"/search?{query}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return string.Join('|', page.Document.QuerySelectorAll(".contents h2").Select(h => h.TextContent));
    }
}
