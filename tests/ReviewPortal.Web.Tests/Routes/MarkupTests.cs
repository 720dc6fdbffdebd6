using AngleSharp.Html.Parser;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Routes;

public sealed class MarkupTests(RoutesSite site) : IClassFixture<RoutesSite>
{
    [Theory]
    [MemberData(nameof(EveryRow))]
    public async Task Every_page_is_HTML_without_an_error_and_names_nothing_twice(string pattern)
    {
        var row = AccessMatrix.Rows.Single(r => r.Pattern == pattern);
        foreach (var kind in Enum.GetValues<ReaderKind>())
        {
            var answer = await (await site.VisitAsync(kind)).GetAsync(site.AddressOf(row));
            if (answer["Content-Type"]?.StartsWith("text/html", StringComparison.Ordinal) != true) continue;
            var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(answer.Text);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
            foreach (var input in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
                Assert.True(page.QuerySelector($"label[for='{input.Id}']") is not null, $"{input.OuterHtml} has no label.");
            foreach (var link in page.QuerySelectorAll("a[href^='#']"))
                Assert.Contains(link.GetAttribute("href")?[1..], ids);
        }
    }

    public static TheoryData<string> EveryRow() => [.. AccessMatrix.Rows.Select(r => r.Pattern)];
}
