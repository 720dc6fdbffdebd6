using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ReviewPortal.Web.Tests.Routes;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

public sealed class EveryPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Every_page_is_fit_for_all_eyes_by_day_and_by_night_on_a_phone_and_on_a_desk(string address, ReaderKind kind)
    {
        var page = await chromium.OpenAsync(kind);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" && !IsTheFailureItself(message.Text) ? [message.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => complaints.AddRange(new Uri(request.Url).Authority != chromium.Site.Origin.Authority ? [$"asked {request.Url}"] : []);

        await page.GotoAsync(AddressOf(address));
        foreach (var width in new[] { 390, 1440 })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                var found = await page.RunAxe();
                complaints.AddRange(found.Violations.Select(v => $"{scheme}, {width} px: {v.Id}: {v.Help} {string.Join(" ", v.Nodes.Select(n => n.Html))}"));
                var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (overflow > 0) complaints.Add($"{scheme}, {width} px: is {overflow} px too wide");
            }
        }

        await page.Context.CloseAsync();
        Assert.Empty(complaints);
    }

    /// <summary>Each row as those who see something there; and pages that no row has.</summary>
    public static TheoryData<string, ReaderKind> EveryPage()
    {
        var data = new TheoryData<string, ReaderKind>
        {
            { SampleArticle.Address, ReaderKind.Lapsed },
            { SampleArticle.Address, ReaderKind.AllAccess },
            { "/account", ReaderKind.AllAccess },
            { "/nothing", ReaderKind.Anonymous },
            { "/admin/articles", ReaderKind.Reader },
        };
        string[] noPages = ["/media/{name}", "/search/suggest", "/account/saved/{slug}", "/account/reading/{slug}", "/account/export", "/health/live", "/health/ready", "/setup", "/admin/articles/{id:int}/versions/{version:int}/file", "/admin/articles/upload/{upload:guid}/pictures/{file:int}"];
        foreach (var row in AccessMatrix.Rows.Where(r => !noPages.Contains(r.Pattern) && !Path.HasExtension(r.Address)))
            data.Add(row.Address, row.Anonymous is 302 ? ReaderKind.Admin : ReaderKind.Anonymous);
        return data;
    }

    private string AddressOf(string address) => chromium.Site.AddressOf(new RouteRow("", address, 0, 0, 0, 0, 0, 0));

    // A browser reports every answer from 400 on.
    private static bool IsTheFailureItself(string message) => message.StartsWith("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal);
}
