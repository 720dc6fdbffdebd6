using Microsoft.Playwright;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

public sealed class GiftTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_subscriber_copies_a_link_a_stranger_reads_by_it_and_a_card_is_printed_alone()
    {
        await chromium.Site.Accounts.AddAsync("in-browser@example.org", plan: "Digital");
        var giver = await chromium.OpenAsync(ReaderKind.Anonymous);
        await giver.GotoAsync($"/account/login?returnUrl={SampleArticle.Address}");
        await giver.GetByLabel("E-mail").FillAsync("in-browser@example.org");
        await giver.GetByLabel("Password").FillAsync(SiteAccounts.Password);
        await giver.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await giver.GetByRole(AriaRole.Link, new() { Name = "Give this article" }).ClickAsync();
        await giver.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        await giver.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await giver.GetByRole(AriaRole.Button, new() { Name = "Copy the link" }).ClickAsync();
        await Assertions.Expect(giver.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied.");
        var link = await giver.EvaluateAsync<string>("navigator.clipboard.readText()");

        var stranger = await chromium.OpenAsync(ReaderKind.Anonymous, withScript: false);
        await stranger.GotoAsync(new Uri(link).AbsolutePath);
        await Assertions.Expect(stranger.Locator(".text")).ToContainTextAsync("its last sentence");
        await Assertions.Expect(stranger.Locator(".notice")).ToContainTextAsync("has given you this article");
        Assert.Equal(0, await stranger.Locator(".paywall").CountAsync());
        Assert.Empty(await stranger.Context.CookiesAsync());

        var desk = await chromium.OpenAsync(ReaderKind.Admin);
        await desk.GotoAsync("/account/gifts");
        await desk.GetByRole(AriaRole.Link, new() { Name = "For Nora Vane" }).ClickAsync();
        await desk.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(desk.Locator(".gift-card")).ToBeVisibleAsync();
        await Assertions.Expect(desk.Locator(".gift-card .key")).ToBeVisibleAsync();
        foreach (var around in new[] { "h1", ".masthead", ".colophon", ".actions" }) await Assertions.Expect(desk.Locator(around).First).ToBeHiddenAsync();
    }
}
