using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

/// <summary>How far a reader came is remembered while they read, and they are led back there.</summary>
public sealed class ReadingPointTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Whoever_stopped_in_the_middle_goes_on_there()
    {
        var paragraphs = string.Join("\n\n", Enumerable.Range(1, 80).Select(i => $"Paragraph {i} of a long piece about the tide, the salt and the harbour, and about all who wait there."));
        await chromium.Site.FileAsync($"---\ntitle: Long\nslug: long-piece\npublished: 2026-06-01\n---\n{paragraphs}");
        var page = await chromium.OpenAsync(ReaderKind.Digital);
        await page.SetViewportSizeAsync(800, 600);
        await page.GotoAsync("/articles/long-piece");
        Assert.Equal(0, await page.Locator(".continue").CountAsync());

        await page.EvaluateAsync("document.querySelectorAll('.text > p')[39].scrollIntoView({ block: 'end' })");
        // Twice looked at, at the same place.
        await page.WaitForTimeoutAsync(4500);
        var reported = page.WaitForRequestAsync("**/account/reading/long-piece");
        await page.EvaluateAsync("dispatchEvent(new Event('pagehide'))");
        Assert.Equal(204, (await (await reported).ResponseAsync())?.Status);

        await page.GotoAsync("/articles/long-piece");
        // The text stands still, whatever else comes late.
        var moved = await page.EvaluateAsync<string[]>("""
            new Promise(done => {
              const moved = [];
              const add = node => node && document.querySelector('.text').contains(node) && moved.push(node.nodeName);
              new PerformanceObserver(list => list.getEntries().forEach(e => e.sources.forEach(s => add(s.node)))).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => done(moved), 300);
            })
            """);
        Assert.Empty(moved);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GetByRole(AriaRole.Link, new() { Name = "Continue where you stopped" }).ClickAsync();
        await Assertions.Expect(Paragraph(page, 40)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(Paragraph(page, 2)).Not.ToBeInViewportAsync();

        await page.GotoAsync("/account/reading");
        await page.GetByRole(AriaRole.Link, new() { Name = "Continue “Long”" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/articles/long-piece#at-"));
        await Assertions.Expect(Paragraph(page, 40)).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_saving_works_and_nothing_is_offered_that_would_not()
    {
        var page = await chromium.OpenAsync(ReaderKind.Admin, withScript: false);
        await page.GotoAsync(SampleArticle.Address);
        Assert.False(await page.Locator(".continue").IsVisibleAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "remove" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save for later" }).ClickAsync();
        Assert.EndsWith(SampleArticle.Address, new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(1, await page.GetByText("Saved ·").CountAsync());
        await page.Context.CloseAsync();
    }

    private static ILocator Paragraph(IPage page, int number) => page.Locator($".text > p:nth-of-type({number})");
}
