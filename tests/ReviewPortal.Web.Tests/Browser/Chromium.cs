using Microsoft.Playwright;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

/// <summary>A real browser before a site that is really served.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly Dictionary<ReaderKind, string> _signedIn = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ServedSite Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
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

    public async Task<IPage> OpenAsync(ReaderKind kind, bool withScript = true)
    {
        var context = await NewContextAsync(withScript, kind == ReaderKind.Anonymous ? null : await StateAsync(kind));
        return await context.NewPageAsync();
    }

    public static async Task SignInAsync(IPage page, ReaderKind kind)
    {
        await page.GetByLabel("E-mail").FillAsync(SiteAccounts.EmailOf(kind));
        await page.GetByLabel("Password").FillAsync(SiteAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    private async Task<string> StateAsync(ReaderKind kind)
    {
        if (_signedIn.TryGetValue(kind, out var known)) return known;
        var context = await NewContextAsync(withScript: true, state: null);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/login?returnUrl=%2Faccount");
        await SignInAsync(page, kind);
        if (kind is ReaderKind.Circulation or ReaderKind.Editor or ReaderKind.Admin)
        {
            await page.GetByLabel("Code").FillAsync(Site.Accounts.Code());
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        }

        await page.WaitForURLAsync("**/account");
        _signedIn[kind] = await context.StorageStateAsync();
        await context.CloseAsync();
        return _signedIn[kind];
    }

    private Task<IBrowserContext> NewContextAsync(bool withScript, string? state) =>
        (_browser ?? throw new InvalidOperationException("The browser is used before it was started.")).NewContextAsync(new()
        {
            BaseURL = Site.Origin.ToString(),
            JavaScriptEnabled = withScript,
            StorageState = state,
        });
}
