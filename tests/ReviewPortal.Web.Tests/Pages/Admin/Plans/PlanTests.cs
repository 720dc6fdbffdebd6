using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Plans;

[Trait("Category", "Database")]
public sealed class PlanTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task A_fourth_plan_is_made_and_sold_once_it_has_an_offer_and_the_same_offer_is_not_made_twice()
    {
        var admin = await site.VisitAsync(ReaderKind.Admin);
        Assert.Equal("/admin/plans?notice=new", (await admin.SubmitAsync("/admin/plans/new", Plan("Für Schüler", ("Entry.Position", "4"), ("Entry.CoversRecent", "true")))).Location);
        Assert.DoesNotContain("Für Schüler", (await site.Visit().GetAsync("/subscribe")).Words("main"), StringComparison.Ordinal);

        var offers = (await admin.GetAsync("/admin/plans")).Document.QuerySelectorAll("a[href*='/offers/new']")[^1].GetAttribute("href") ?? "";
        (string, string)[] offer = [("Price", "5"), ("Issues", "10"), ("Audience", "Everyone")];
        Assert.Equal("/admin/plans?notice=added", (await admin.SubmitAsync(offers, offer)).Location);
        var shown = (await site.Visit().GetAsync("/subscribe")).Document.QuerySelectorAll(".plan");
        Assert.Equal(4, shown.Length);
        Assert.Contains("%2Fsubscribe%2Ffur-schuler", shown[^1].QuerySelector("a")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Print, Digital, All Access, or Für Schüler", (await site.Visit().GetAsync(SampleArticle.Address)).Words(".paywall"), StringComparison.Ordinal);

        var doubled = await admin.SubmitAsync(offers, offer);
        Assert.Contains("This very offer is on sale at that time already", doubled.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("5", doubled.Document.QuerySelector("input[name=Price]")?.GetAttribute("value"));
        Assert.Equal("/admin/plans?notice=added", (await admin.SubmitAsync(offers, [.. offer, ("Code", "SCHOOL-27")])).Location);
        foreach (var address in new[] { "/admin/figures", "/admin/labels", "/admin/subscribers", "/gifts", "/admin" })
            Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("Entry.Name", " digital ", "Another plan has this name.")]
    [InlineData("Entry.Slug", "digital", "Another plan is sold at /subscribe/digital.")]
    [InlineData("Entry.Slug", "thanks", "The site itself is at /subscribe/thanks.")]
    [InlineData("Entry.Slug", "Two Words", "Write it with a to z")]
    [InlineData("Entry.Position", "x", "Enter a whole number from 1 to 100.")]
    public async Task The_desk_is_told_what_is_wrong_with_a_plan(string field, string value, string problem)
    {
        var refused = await (await site.VisitAsync(ReaderKind.Admin)).SubmitAsync("/admin/plans/new", Plan("Library", (field, value)));
        Assert.Contains(problem, refused.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal(value, refused.Document.QuerySelector($"input[name='{field}']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_wrong_is_summed_up_in_the_order_of_the_fields()
    {
        var refused = await (await site.VisitAsync(ReaderKind.Admin)).SubmitAsync("/admin/plans/new", ("Entry.Position", "x"), ("Entry.Slug", "no slug"), ("Entry.Description", ""), ("Entry.Name", "Library"));
        Assert.Equal(["#Entry-Slug", "#Entry-Description", "#Entry-Position"], refused.Document.QuerySelectorAll(".errors a").Select(a => a.GetAttribute("href")));
        var offers = (await (await site.VisitAsync(ReaderKind.Admin)).GetAsync("/admin/plans")).Document.QuerySelector("a[href*='/offers/new']")?.GetAttribute("href") ?? "";
        var offer = await (await site.VisitAsync(ReaderKind.Admin)).SubmitAsync(offers, ("Until", "soon"), ("Code", "two words"), ("ThenPrice", "x"), ("Price", "x"));
        Assert.Equal(
            ["#Price", "#Issues", "#Audience", "#ThenPrice", "#ThenIssues", "#Code", "#Until"], offer.Document.QuerySelectorAll(".errors a").Select(a => a.GetAttribute("href")));
    }

    private static (string, string)[] Plan(string name, params (string Name, string Value)[] fields) =>
        [.. new[] { ("Entry.Name", name), ("Entry.Description", "For reading."), ("Entry.Position", "9") }.Where(f => fields.All(g => g.Name != f.Item1)), .. fields];
}
