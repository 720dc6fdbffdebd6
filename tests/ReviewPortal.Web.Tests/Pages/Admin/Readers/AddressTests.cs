using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Readers;

/// <summary>Circulation mends where printed copies go.</summary>
public sealed class AddressTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly (string Name, string Value)[] Mended =
    [
        ("Address.Name", "Ida Morrow"), ("Address.Line1", "9 Harbour Row"), ("Address.Line2", ""), ("Address.Town", "Penlow"), ("Address.PostalCode", "PL4 9QR"), ("Address.Country", "England"),
    ];

    [Fact]
    public async Task An_address_that_was_mended_is_on_the_next_labels_and_its_reader_is_told()
    {
        var reader = await site.NewSubscriberAsync("moved", "Print", site.Now.AddYears(1));
        await reader.SubmitAsync("/account/address", [.. SiteOrders.Address.Where(f => f.Name != "Address.Line1"), ("Address.Line1", "1 Old Row")]);
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var page = (await desk.GetAsync(await PageOfAsync("moved"))).Document.QuerySelector("a[href$='/address']")?.GetAttribute("href") ?? "";
        Assert.Equal("1 Old Row", (await desk.GetAsync(page)).Document.QuerySelector("#Address-Line1")?.GetAttribute("value"));

        var unsaid = await desk.SubmitAsync(page, [.. Mended, ("Reason", " ")]);
        Assert.Contains("Say why.", unsaid.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("9 Harbour Row", unsaid.Document.QuerySelector("#Address-Line1")?.GetAttribute("value"));
        var partly = await desk.SubmitAsync(page, [.. Mended.Where(f => f.Name != "Address.Town"), ("Reason", "They rang")]);
        Assert.NotNull(partly.Document.QuerySelector("#Address-Town[aria-invalid=true]"));
        Assert.NotNull((await desk.SubmitAsync(page, [.. Mended, ("Reason", new string('x', 251))])).Document.QuerySelector("#Reason[aria-invalid=true]"));
        Assert.Empty(await site.LettersAsync("moved@example.org"));

        Assert.EndsWith("?notice=address", (await desk.SubmitAsync(page, [.. Mended, ("Reason", "They rang")])).Location, StringComparison.Ordinal);
        Assert.Contains("Ida Morrow9 Harbour RowPenlow PL4 9QREngland", await LabelsAsync(desk));
        Assert.DoesNotContain(await LabelsAsync(desk), l => l.Contains("Old Row", StringComparison.Ordinal));
        Assert.Equal("9 Harbour Row", (await reader.GetAsync("/account/address")).Document.QuerySelector("#Address-Line1")?.GetAttribute("value"));
        var letter = Assert.Single(await site.LettersAsync("moved@example.org"));
        Assert.Equal("Your postal address at The Harbour Review was changed", letter.Subject);
        Assert.DoesNotContain("Harbour Row", letter.Text, StringComparison.Ordinal);
        var recorded = await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().RecordEntries.Where(e => e.Kind == RecordKind.PostalAddressChanged).ToListAsync());
        Assert.Contains(recorded, e => e is { About: "changed. They rang", Name: "Circulation Reader" } && e.AboutReaderId is not null);
    }

    [Fact]
    public async Task What_its_reader_changed_meanwhile_is_not_written_over_unseen()
    {
        var reader = await site.NewSubscriberAsync("hasty", "Print", site.Now.AddYears(1));
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var page = $"{await PageOfAsync("hasty")}/address";
        var form = (await desk.GetAsync(page)).Document;
        (string, string)[] old = [.. form.QuerySelectorAll("main input[type=hidden]").Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? ""))];
        await reader.SubmitAsync("/account/address", SiteOrders.Address);
        var refused = await desk.PostAsync(page, [.. old, .. Mended, ("Reason", "They rang")]);
        Assert.Contains("The address was changed since you opened the page: Ida Morrow, 3 Salt Quay", refused.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("3 Salt Quay", (await reader.GetAsync("/account/address")).Document.QuerySelector("#Address-Line1")?.GetAttribute("value"));
        Assert.Empty(await site.LettersAsync("hasty@example.org"));
    }

    [Fact]
    public async Task The_address_of_a_number_that_was_claimed_is_mended_and_still_not_shown_to_whoever_claimed_it()
    {
        var id = await site.ImportAsync("P-500,Carl Claimed,5 Rue,Brest,29200,France,,Print,2027-06-30\n");
        var reader = await site.NewReaderAsync("claimer");
        await reader.ClaimAsync("P-500", "29200");
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var page = (await desk.GetAsync(await PageOfAsync("claimer"))).Document.QuerySelector("section[aria-labelledby=address] a")?.GetAttribute("href") ?? "";
        Assert.Equal($"/admin/subscribers/{id}", page);
        Assert.Equal("5 Rue", (await desk.GetAsync(page)).Document.QuerySelector("#Address-Line1")?.GetAttribute("value"));

        var unsaid = await MoveAsync(desk, page, " ");
        Assert.Contains("Say why.", unsaid.Words(".errors"), StringComparison.Ordinal);
        Assert.Equal("9 Harbour Row", unsaid.Document.QuerySelector("#Address-Line1")?.GetAttribute("value"));
        Assert.Equal($"{page}?notice=moved", (await MoveAsync(desk, page, "A label came back")).Location);
        Assert.Contains("P-500Ida Morrow9 Harbour RowPenlow PL4 9QREngland", await LabelsAsync(desk));
        Assert.Contains("Circulation Reader: address mended. A label came back", (await desk.GetAsync(page)).Facts(), StringComparison.Ordinal);
        var letter = (await site.LettersAsync("claimer@example.org"))[^1];
        Assert.Contains("your subscription No. P-500", letter.Text, StringComparison.Ordinal);
        foreach (var seen in new[] { letter.Text, (await reader.GetAsync("/account/address")).Text, (await reader.GetAsync("/account/data/file")).Text, (await reader.GetAsync("/account")).Text })
            Assert.DoesNotContain("Harbour Row", seen, StringComparison.Ordinal);

        // With an address of their own the labels take that, and so does the desk.
        await reader.SubmitAsync("/account/address", SiteOrders.Address);
        Assert.Null((await desk.GetAsync(page)).Document.QuerySelector("#Address-Line1"));
        Assert.EndsWith("/address", (await desk.GetAsync(page)).Document.QuerySelector("section[aria-labelledby=move] a")?.GetAttribute("href"), StringComparison.Ordinal);
        var letters = (await site.LettersAsync("claimer@example.org")).Count;
        Assert.Contains("Somebody changed or claimed this", (await MoveAsync(desk, page, "Once more")).Words(".errors"), StringComparison.Ordinal);
        Assert.Equal(letters, (await site.LettersAsync("claimer@example.org")).Count);
    }

    private static async Task<Answer> MoveAsync(Visitor desk, string page, string why)
    {
        var form = (await desk.GetAsync(page)).Document.QuerySelector("main form[method=post]");
        var hidden = form?.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? "")) ?? [];
        return await desk.PostAsync(page, [.. hidden, .. Mended, ("act", "move"), ("Note", why)]);
    }

    private static async Task<List<string>> LabelsAsync(Visitor desk) =>
        [.. (await desk.GetAsync("/admin/labels")).Document.QuerySelectorAll(".labels > li").Select(l => l.TextContent)];

    private async Task<string> PageOfAsync(string name) =>
        $"/admin/readers/{await site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().Users.Where(u => u.Email == $"{name}@example.org").Select(u => u.Id).SingleAsync())}";
}
