using Microsoft.Playwright;
using ReviewPortal.Web.Tests.Routes;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

/// <summary>Looks at every page as a browser shows it, by day and by night, on a phone and on a desk.</summary>
internal static class PageInspection
{
    // The markup is the same by night and on a desk; what changes is colours, and what scrolls.
    private static readonly string[] Looks = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"];

    /// <returns>What is wrong with the page: for eyes and for readers of screens, in width, in its console, and in what it asks for.</returns>
    public static async Task<IReadOnlyList<string>> InspectAsync(Chromium chromium, string address, ReaderKind kind)
    {
        var site = chromium.Site;
        var page = await chromium.PageOfAsync(kind);
        var complaints = new List<string>();
        page.Console += Hear;
        page.PageError += Fail;
        page.Request += Ask;

        await page.SetViewportSizeAsync(390, 900);
        await page.GotoAsync(site.AddressOf(new RouteRow("", address, 0, 0, 0, 0, 0, 0)));
        await Axe.GiveAsync(page);
        foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (390, ColorScheme.Dark), (1440, ColorScheme.Light) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var violations = await Axe.ViolationsAsync(page, width == 390 && scheme is ColorScheme.Light ? [] : Looks);
            complaints.AddRange(violations.Select(violation => $"{scheme}, {width} px: {violation}"));
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (overflow > 0) complaints.Add($"{scheme}, {width} px: is {overflow} px too wide");
        }

        page.Console -= Hear;
        page.PageError -= Fail;
        page.Request -= Ask;
        return complaints;

        void Hear(object? sender, IConsoleMessage message) => complaints.AddRange(message.Type is "error" or "warning" && !IsTheFailureItself(message.Text) ? [message.Text] : []);
        void Fail(object? sender, string error) => complaints.Add(error);
        void Ask(object? sender, IRequest request) => complaints.AddRange(new Uri(request.Url).Authority != site.Origin.Authority ? [$"asked {request.Url}"] : []);
    }

    /// <summary>Each row as those who see something there; and pages that no row has.</summary>
    public static IEnumerable<TheoryDataRow<string, ReaderKind>> EveryPage()
    {
        (string Address, ReaderKind Kind)[] others =
        [
            (SampleArticle.Address, ReaderKind.Lapsed), (SampleArticle.Address, ReaderKind.AllAccess), ("/account", ReaderKind.AllAccess),
            ("/account/gifts", ReaderKind.AllAccess), ($"{SampleArticle.Address}/give", ReaderKind.AllAccess), ("/gifts/redeem", ReaderKind.Reader),
            ("/nothing", ReaderKind.Anonymous), ("/admin/articles", ReaderKind.Reader),
        ];
        string[] noPages = ["/media/{name}", "/search/suggest", "/account/saved/{slug}", "/account/reading/{slug}", "/account/export", "/account/data/file", "/health/live", "/health/ready", "/setup", "/admin/articles/{id:int}/versions/{version:int}/file", "/admin/articles/upload/{upload:guid}/pictures/{file:int}"];
        return AccessMatrix.Rows.Where(r => !noPages.Contains(r.Pattern) && !Path.HasExtension(r.Address))
            .Select(r => (r.Address, r.Anonymous is 302 ? ReaderKind.Admin : ReaderKind.Anonymous))
            .Concat(others)
            .Select(page => new TheoryDataRow<string, ReaderKind>(page.Item1, page.Item2));
    }

    // A browser reports every answer from 400 on.
    private static bool IsTheFailureItself(string message) => message.StartsWith("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal);
}
