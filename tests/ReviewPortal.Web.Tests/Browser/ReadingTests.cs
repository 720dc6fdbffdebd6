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

        await Assertions.Expect(page).ToHaveURLAsync($"{chromium.Site.Origin}{SampleArticle.Address[1..]}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("its last sentence");
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
        Assert.Equal(0, await page.Locator("script:not([type='application/ld+json'])").CountAsync());
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1440)]
    public async Task A_note_opens_in_place_by_keyboard_and_closes_again_without_script(int width)
    {
        await chromium.Site.FileAsync(
            $"---\ntitle: Noted\npublished: 2026-06-01\naccess: free\n---\n{string.Concat(Enumerable.Repeat("A paragraph of a long text.\n\n", 60))}A word.[^1] Another.[^1]\n\n"
            + $"{string.Concat(Enumerable.Repeat("A paragraph of a long text.\n\n", 60))}[^1]: What the note says.\n");
        var page = await chromium.OpenAsync(ReaderKind.Anonymous, withScript: false);
        await page.SetViewportSizeAsync(width, 800);
        await page.GotoAsync("/articles/noted");
        var note = page.Locator("#note-1");
        await Assertions.Expect(note).Not.ToBeInViewportAsync();

        await page.Locator("#ref-1-2").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(note).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(page.Locator("#ref-1-2")).ToBeInViewportAsync();

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(note).Not.ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#ref-1-2")).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_note_that_is_open_is_fit_for_all_eyes()
    {
        await chromium.Site.FileAsync("---\ntitle: Opened\npublished: 2026-06-01\naccess: free\n---\nA word.[^1]\n\n[^1]: What the note says.\n");
        var page = await chromium.OpenAsync(ReaderKind.Anonymous);
        await page.GotoAsync("/articles/opened#note-1");
        await Axe.GiveAsync(page);
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Paper_has_the_article_its_notes_at_the_end_and_its_full_address_and_nothing_to_press()
    {
        await chromium.Site.FileAsync("---\ntitle: Printed\npublished: 2026-06-01\naccess: free\n---\nA word.[^1]\n\n[^1]: What the note says.\n");
        var page = await chromium.OpenAsync(ReaderKind.Anonymous);
        await page.GotoAsync("/articles/printed#note-1");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var hidden in new[] { "nav", ".share", ".skip", ".colophon" })
            Assert.Equal(0, await page.Locator(hidden).Filter(new() { Visible = true }).CountAsync());
        Assert.Equal("static", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('#note-1')).position"));
        Assert.EndsWith("/articles/printed", (await page.Locator("main").InnerTextAsync()).Trim(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
