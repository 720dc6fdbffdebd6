using Microsoft.Playwright;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

/// <summary>A real browser before a site that is really served.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly Dictionary<ReaderKind, IPage> _pages = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ServedSite Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        // As long as everything else here waits.
        Assertions.SetDefaultExpectTimeout(30_000);
        await Site.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>The page on which a kind of reader goes from address to address: a browser takes long to open one.</summary>
    public async Task<IPage> PageOfAsync(ReaderKind kind) => _pages.TryGetValue(kind, out var page) ? page : _pages[kind] = await OpenAsync(kind);

    public async Task<IPage> OpenAsync(ReaderKind kind, bool withScript = true)
    {
        var context = await NewContextAsync(withScript);
        var reader = await Site.VisitAsync(kind);
        await context.AddCookiesAsync(reader.Cookies.Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Key, Value = cookie.Value, Url = Site.Origin.ToString() }));
        return await context.NewPageAsync();
    }

    public static async Task SignInAsync(IPage page, ReaderKind kind)
    {
        await page.GetByLabel("E-mail").FillAsync(SiteAccounts.EmailOf(kind));
        await page.GetByLabel("Password").FillAsync(SiteAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    private Task<IBrowserContext> NewContextAsync(bool withScript) =>
        (_browser ?? throw new InvalidOperationException("The browser is used before it was started.")).NewContextAsync(new()
        {
            BaseURL = Site.Origin.ToString(),
            JavaScriptEnabled = withScript,
        });
}
