using Microsoft.Playwright;
using ReviewPortal.Web.Composition;
using ReviewPortal.Web.Development;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

public sealed class CardTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Article = "/articles/the-weather-of-small-rooms";

    [Fact]
    public async Task A_newcomer_goes_from_a_teaser_over_the_stand_ins_card_to_the_rest_of_the_article_without_script()
    {
        await using var site = new DemonstrationSite();
        await site.InitializeAsync();
        var page = await chromium.OpenAsync(ReaderKind.Anonymous, withScript: false);
        await page.GotoAsync(new Uri(site.Origin, Article).ToString());
        var teaser = (await page.Locator(".text").InnerTextAsync()).Length;
        await page.Locator(".paywall a.buy").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Choose Digital" }).ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Sign in" }).First.ClickAsync();
        await page.GetByLabel("E-mail").FillAsync("reader@review.example");
        await page.GetByLabel("Password").FillAsync(Demonstration.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

        await page.GetByLabel("By card").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Order", Exact = true }).ClickAsync();
        await page.GetByText("Not Stripe: a stand-in, no money moves").WaitForAsync();
        await PayAsync(page, StandInCheckout.DeclinedCard);
        await page.Locator(".errors").GetByText("Your card was declined.").WaitForAsync();
        await PayAsync(page, StandInCheckout.GoodCard);
        await page.GetByText("Your payment is being confirmed").WaitForAsync();
        // The stand-in's post goes every second, and the page looks again by itself.
        site.Time.Advance(TimeSpan.FromSeconds(1));
        await page.GetByText("Your payment is confirmed, and Digital is yours.").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read on:" }).ClickAsync();
        Assert.EndsWith(Article, page.Url, StringComparison.Ordinal);
        Assert.True((await page.Locator(".text").InnerTextAsync()).Length > 2 * teaser);
    }

    private static async Task PayAsync(IPage page, string number)
    {
        await page.GetByLabel("Card number").FillAsync(number);
        await page.GetByLabel("Expiry").FillAsync("12/34");
        await page.GetByLabel("Security code").FillAsync("123");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pay $10" }).ClickAsync();
    }
}
