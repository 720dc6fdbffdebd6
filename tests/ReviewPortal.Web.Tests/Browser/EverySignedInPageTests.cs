using ReviewPortal.Web.Tests.Routes;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

public sealed class EverySignedInPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_for_whoever_is_signed_in_is_fit_for_all_eyes_by_day_and_by_night_on_a_phone_and_on_a_desk(string address, ReaderKind kind) =>
        Assert.Empty(await PageInspection.InspectAsync(chromium, address, kind));

    [Fact]
    public async Task Who_gave_a_gift_fits_on_the_smallest_phone_whoever_they_are()
    {
        var page = await chromium.PageOfAsync(ReaderKind.Admin);
        await page.SetViewportSizeAsync(320, 900);
        await page.GotoAsync(chromium.Site.AddressOf(new RouteRow("", "/admin/gifts", 0, 0, 0, 0, 0, 0)));
        var tooWide = await page.EvaluateAsync<int>(
            """
            () => {
              document.querySelector('main tbody td').textContent = 'An account that was deleted';
              return document.documentElement.scrollWidth - document.documentElement.clientWidth;
            }
            """);
        Assert.Equal(0, tooWide);
    }

    public static IEnumerable<TheoryDataRow<string, ReaderKind>> Pages() => PageInspection.EveryPage().Where(page => page.Data.Item2 is not ReaderKind.Anonymous);
}
