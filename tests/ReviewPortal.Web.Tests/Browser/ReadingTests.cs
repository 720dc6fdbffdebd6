using Microsoft.Playwright;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

public sealed class ReadingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_subscriber_signs_in_from_the_paywall_comes_back_and_reads_on_with_script_or_without(bool withScript)
    {
        var page = await chromium.OpenAsync(ReaderKind.Anonymous, withScript);
        await page.GotoAsync(SampleArticle.Address);
        Assert.DoesNotContain("its last sentence", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "logged in to your account" }).ClickAsync();
        await Chromium.SignInAsync(page, ReaderKind.AllAccess);

        await page.WaitForURLAsync($"**{SampleArticle.Address}");
        Assert.Contains("its last sentence", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".paywall").CountAsync());
    }

    [Fact]
    public async Task The_first_key_offers_to_skip_to_the_text_and_the_next_does()
    {
        var page = await chromium.OpenAsync(ReaderKind.Anonymous);
        await page.GotoAsync(SampleArticle.Address);
        await page.Keyboard.PressAsync("Tab");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to the text" });
        Assert.True(await skip.EvaluateAsync<bool>("link => link === document.activeElement"));
        Assert.True(await skip.EvaluateAsync<bool>("link => { const box = link.getBoundingClientRect(); return box.top >= 0 && box.left >= 0 && box.width > 20; }"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_every_link_of_the_page()
    {
        var page = await chromium.OpenAsync(ReaderKind.Anonymous);
        await page.GotoAsync(SampleArticle.Address);
        var links = await page.Locator("a[href]").CountAsync();
        var reached = new List<string>();
        for (var i = 0; i < links; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.outerHTML"));
            Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }

        Assert.All(reached, element => Assert.StartsWith("<a ", element, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_article_costs_a_visitor_one_page_and_one_stylesheet_and_no_script()
    {
        var page = await chromium.OpenAsync(ReaderKind.Anonymous);
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.ResourceType);
        await page.GotoAsync(SampleArticle.Address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(["document", "image", "stylesheet"], requests.Where(r => r != "other").Order());
        Assert.Equal(1, await page.EvaluateAsync<int>("document.scripts.length"));
    }
}
