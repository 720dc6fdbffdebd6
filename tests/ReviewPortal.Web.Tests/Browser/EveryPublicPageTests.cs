using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Browser;

public sealed class EveryPublicPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_for_a_visitor_is_fit_for_all_eyes_by_day_and_by_night_on_a_phone_and_on_a_desk(string address, ReaderKind kind) =>
        Assert.Empty(await PageInspection.InspectAsync(chromium, address, kind));

    public static IEnumerable<TheoryDataRow<string, ReaderKind>> Pages() => PageInspection.EveryPage().Where(page => page.Data.Item2 is ReaderKind.Anonymous);
}
