using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Labels;

[Trait("Category", "Database")]
public sealed class LabelTests(LabelSite site) : IClassFixture<LabelSite>
{
    [Fact]
    public async Task Everybody_who_gets_printed_copies_on_the_day_has_one_label_by_country_and_postal_code()
    {
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        Assert.Equal(
            ["P-1 Carl Unclaimed 5 Rue Brest 29200 France", "Anna Amsel 2 Quay Aachen 52062 Germany", "Bert Paused 3 Quay Bonn 53111 Germany", "Zoe Zimmer 1 Quay Zell 56856 Germany"],
            await LabelsAsync(desk, "2026-06-15"));
        // The last day counts, the next does not, and whoever pauses is left out until the day they are back.
        Assert.Equal(["Carl", "Anna", "Zoe"], (await LabelsAsync(desk, "2026-06-30")).Select(FirstName));
        Assert.Equal(["Carl", "Anna"], (await LabelsAsync(desk, "2026-07-01")).Select(FirstName));
        Assert.Equal(["Carl", "Anna"], (await LabelsAsync(desk, "2026-07-19")).Select(FirstName));
        Assert.Equal(["Carl", "Anna", "Bert"], (await LabelsAsync(desk, "2026-07-20")).Select(FirstName));
    }

    [Fact]
    public async Task Whoever_has_no_address_is_listed_apart_with_where_to_mend_it()
    {
        var page = await (await site.VisitAsync(ReaderKind.Circulation)).GetAsync("/admin/labels");
        Assert.Equal(
            ["AllAccess Reader All Access", "Code Alone Print, No. P-2", "Print Reader Print"],
            page.Document.QuerySelectorAll("section .rows li").Select(l => Plain(l.TextContent)).Order(StringComparer.Ordinal));
        Assert.StartsWith("/admin/subscribers/", page.Document.QuerySelector("section .rows a[href*=subscribers]")?.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_labels_are_taken_away_as_a_table_of_which_the_record_tells()
    {
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var file = await desk.SubmitAsync("/admin/labels?day=2026-07-20", ("day", "2026-07-20"));
        Assert.Equal(("attachment; filename=labels-2026-07-20.csv", "private, no-store"), (file["Content-Disposition"], file["Cache-Control"]));
        Assert.Contains("\r\nP-1,Carl Unclaimed,5 Rue,,Brest,29200,France,Print\r\n,Anna Amsel,2 Quay,,Aachen,52062,Germany,All Access\r\n", file.Text, StringComparison.Ordinal);
        var about = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().RecordEntries
            .Where(e => e.Kind == RecordKind.LabelsExported).Select(e => e.About).SingleAsync());
        Assert.Equal("for July 20, 2026, 3 labels", about);
        var page = await desk.GetAsync("/admin/labels?day=never");
        Assert.Contains("Enter a day as a date", page.Words(".errors"), StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_claimed_their_number_gets_one_copy_with_their_own_address_and_the_number_on_it()
    {
        await using var own = new LabelSite();
        await own.InitializeAsync();
        var reader = await own.NewReaderAsync("carla");
        await reader.SubmitAsync("/account/address", SiteOrders.Address);
        await reader.ClaimAsync("P-1", "29200");
        Assert.Contains("P-1 Ida Morrow 3 Salt Quay Second floor Penlow PL4 9QQ England", await LabelsAsync(await own.VisitAsync(ReaderKind.Circulation), "2026-06-15"));
        Assert.DoesNotContain((await LabelsAsync(await own.VisitAsync(ReaderKind.Circulation), "2026-06-15")), l => l.Contains("Carl Unclaimed", StringComparison.Ordinal));
    }

    private static string FirstName(string label) => label.Replace("P-1 ", "", StringComparison.Ordinal).Split(' ')[0];

    private static async Task<List<string>> LabelsAsync(Visitor desk, string day) =>
        [.. (await desk.GetAsync($"/admin/labels?day={day}")).Document.QuerySelectorAll(".labels > li")
            .Select(l => Plain(string.Join(' ', l.ChildNodes.Select(n => n.TextContent))))];

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
