using Microsoft.Playwright;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

public sealed class OrderingTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string InOrder = ".order .title a";

    [Fact]
    public async Task An_issue_is_ordered_by_dragging_and_saved_when_the_editor_says_so()
    {
        var address = await MakeIssueAsync("2026-07-09");
        var page = await chromium.OpenAsync(ReaderKind.Editor);
        await page.GotoAsync(address);
        Assert.True(await page.Locator("#order-save").IsHiddenAsync());

        var (handle, target) = (await BoxAsync(page.Locator(".order .handle").Nth(2)), await BoxAsync(page.Locator(".order > li").First));
        await page.Mouse.MoveAsync(handle.X + handle.Width / 2, handle.Y + handle.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(handle.X + handle.Width / 2, target.Y + 4, new() { Steps = 8 });
        await page.Mouse.UpAsync();

        Assert.Equal(["Third", "First", "Second"], Titles(await page.Locator(InOrder).AllInnerTextsAsync()));
        Assert.EndsWith("is now number 1 of 3. The order is not saved yet.", await page.Locator("#order-news").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save this order" }).ClickAsync();
        await page.GetByText("The order was saved.").WaitForAsync();
        Assert.Equal(["Third", "First", "Second"], Titles(await page.Locator(InOrder).AllInnerTextsAsync()));
    }

    [Theory]
    [InlineData("2026-07-23", true)]
    [InlineData("2026-08-06", false)]
    public async Task An_issue_is_ordered_by_the_keyboard_alone_with_script_or_without(string date, bool withScript)
    {
        var address = await MakeIssueAsync(date);
        var page = await chromium.OpenAsync(ReaderKind.Editor, withScript);
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Move up: Third", Exact = false }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        if (!withScript) await page.GetByText("The order was saved.").WaitForAsync();
        // The focus stayed with the piece.
        await page.Keyboard.PressAsync("Enter");
        if (withScript)
        {
            Assert.StartsWith("Move down: Third", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"), StringComparison.Ordinal);
            await page.GetByRole(AriaRole.Button, new() { Name = "Save this order" }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }

        await page.GetByText("The order was saved.").WaitForAsync();
        await page.Locator(".order > li:first-child .title a", new() { HasTextString = "Third" }).WaitForAsync();
        await page.GotoAsync(address);
        Assert.Equal(["Third", "First", "Second"], Titles(await page.Locator(InOrder).AllInnerTextsAsync()));
    }

    private async Task<string> MakeIssueAsync(string date)
    {
        foreach (var title in new[] { "First", "Second", "Third" }) await chromium.Site.PieceAsync($"{title} of {date}", date);
        return $"/admin/issues/{date}";
    }

    private static IEnumerable<string> Titles(IEnumerable<string> shown) => shown.Select(title => title.Split(' ')[0]);

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator locator) =>
        await locator.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not to be seen.");
}
