using System.Globalization;
using Microsoft.Playwright;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

public sealed class InvoiceTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData("with@example.org", true)]
    [InlineData("without@example.org", false)]
    public async Task A_reader_orders_from_the_paywall_has_an_invoice_to_print_and_once_it_is_paid_reads_on(string email, bool withScript)
    {
        await chromium.Site.Accounts.AddAsync(email);
        var page = await chromium.OpenAsync(ReaderKind.Anonymous, withScript);
        await page.GotoAsync(SampleArticle.Address);
        await Link(page, "View Offer").ClickAsync();
        await Link(page, "Choose Digital").ClickAsync();
        await Link(page, "Sign in").Last.ClickAsync();
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(SiteAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Order by invoice" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Thank you for your order");
        await Assertions.Expect(page.Locator(".invoice")).ToContainTextAsync("$10");
        var number = int.Parse((await page.Locator("#invoice").InnerTextAsync()).Split(' ')[^1], CultureInfo.InvariantCulture);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var around in new[] { "h1", ".masthead", ".colophon", "nav", ".actions" }) await Assertions.Expect(page.Locator(around).First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".invoice")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await Link(page, "Back to Salt and Silence").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{chromium.Site.Origin}{SampleArticle.Address[1..]}");
        await Assertions.Expect(page.Locator(".paywall")).ToBeVisibleAsync();

        await chromium.Site.MarkPaidAsync(number);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("its last sentence");
        await Assertions.Expect(page.Locator(".paywall")).ToHaveCountAsync(0);
    }

    private static ILocator Link(IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
