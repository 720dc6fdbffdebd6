using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Pages.Admin.Subscribers;

[Trait("Category", "Database")]
public sealed class ImportTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task A_list_is_shown_first_taken_in_by_the_press_and_the_second_time_changes_nothing()
    {
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var list = Encoding.UTF8.GetBytes(SiteSubscribers.Heading
            + "S-1,Ada Loy,3 Salt Quay,Penlow,PL4 9QQ,England,,Print,2027-06-30\nS-2,=cmd|' /C calc'!A0,,,1,,,Digital,2027-06-30\nS-3,No Plan,,,1,,,Gold,2027-06-30\n");

        var sent = await desk.SendListAsync(list);
        var address = sent.Location ?? "";
        var preview = await desk.GetAsync(address);
        Assert.Equal("Added 2 Changed 0 Claimed by readers, moved on 0 As they are already 0 Refused 1", preview.Facts());
        Assert.Contains(["S-3", "4", "There is no plan of this name. Write one of these: Print, Digital, All Access."], Cells(preview));
        Assert.Equal("private, no-store", preview["Cache-Control"]);
        Assert.Equal(0, await CountAsync("S"));

        Assert.Equal(address, (await desk.SubmitAsync(address)).Location);
        var done = await desk.GetAsync(address);
        Assert.Contains("2 added, 0 changed, 0 unchanged, 0 of claimed ones moved on, 1 refused.", done.Words(".notice"), StringComparison.Ordinal);
        Assert.Equal("S-3", Assert.Single(Cells(done))[0]);
        Assert.Null(done.Document.QuerySelector("main form[method=post]"));
        Assert.Equal(2, await CountAsync("S"));

        var again = await desk.SendListAsync(list);
        Assert.Contains("Added 0 Changed 0 Claimed by readers, moved on 0 As they are already 2 Refused 1", (await desk.GetAsync(again.Location ?? "")).Facts(), StringComparison.Ordinal);
        Assert.Contains(await RecordedAsync(RecordKind.SubscribersImported), line => line.Contains("2 added, 0 changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_line_changes_what_is_there_and_says_what()
    {
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        await site.ImportAsync("C-1,Ada Loy,3 Salt Quay,Penlow,PL4 9QQ,England,,Print,2027-06-30\n");
        var sent = await desk.SendListAsync(Encoding.UTF8.GetBytes(SiteSubscribers.Heading + "c1,Ada Loy,4 Salt Quay,Penlow,PL4 9QQ,England,,Print,2028-06-30\n"));
        Assert.Contains("Ada Loy: another address, last day; last day June 30, 2028 instead of June 30, 2027", (await desk.GetAsync(sent.Location ?? "")).Words("main"), StringComparison.Ordinal);
        await desk.SubmitAsync(sent.Location ?? "");
        var changed = await site.ListedAsync("C1");
        Assert.Equal(("4 Salt Quay", new DateTime(2028, 7, 1, 4, 0, 0, DateTimeKind.Utc)), (changed.Line1, changed.PaidUntil));
    }

    [Fact]
    public async Task Pressed_in_four_windows_at_once_a_list_is_taken_in_once()
    {
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var lines = string.Concat(Enumerable.Range(0, 40).Select(i => $"W-{i},Ada Loy,,,1,,,Print,2027-06-30\n"));
        var address = (await desk.SendListAsync(Encoding.UTF8.GetBytes(SiteSubscribers.Heading + lines))).Location ?? "";
        var token = (await desk.GetAsync(address)).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Again().PostAsync(address, ("__RequestVerificationToken", token))));
        Assert.Single(answers, a => a.Location == address);
        Assert.All(answers.Where(a => a.Location is null), a => Assert.Contains("The button was pressed already.", a.Words(".errors"), StringComparison.Ordinal));
        Assert.Equal(40, await CountAsync("W"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_in_words_and_nothing_is_kept()
    {
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)?.GetBytes(SiteSubscribers.Heading + "L-1,Zoë,,,1,,,Print,2027-06-30\n") ?? [];
        Assert.Contains("Line 2 has letters that are not UTF-8.", (await desk.SendListAsync(latin)).Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("Choose a file that has something in it.", (await desk.SendListAsync([])).Words(".errors"), StringComparison.Ordinal);
        Assert.Contains("The list has more than 5 MiB. Divide it", (await desk.SendListAsync(new byte[6 * 1024 * 1024])).Words(".errors"), StringComparison.Ordinal);
        var endless = Encoding.UTF8.GetBytes(SiteSubscribers.Heading + new string('\n', 30_000));
        Assert.Contains("There are 30,001 lines, more than the 25,000", (await desk.SendListAsync(endless)).Words(".errors"), StringComparison.Ordinal);

        Assert.Contains("Zoë, Print through June 30, 2027", (await desk.GetAsync((await desk.SendListAsync(latin, "windows-1252")).Location ?? "")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_in_UTF8_is_not_read_as_Windows1252()
    {
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var refused = await desk.SendListAsync(Encoding.UTF8.GetBytes(SiteSubscribers.Heading + "U-1,Jo Grün,,,1,,,Print,2027-06-30\n"), "windows-1252");
        Assert.Contains("This list is UTF-8", refused.Words(".errors"), StringComparison.Ordinal);
        var plain = await desk.SendListAsync(Encoding.UTF8.GetBytes(SiteSubscribers.Heading + "U-1,Jo Green,,,1,,,Print,2027-06-30\n"), "windows-1252");
        Assert.Contains("Added 1", (await desk.GetAsync(plain.Location ?? "")).Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_over_already_and_two_numbers_at_one_address_are_told_before_they_are_taken_in()
    {
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        await site.ImportAsync("T-1,Eva Twin,3 Salt Quay,Penlow,PL4 9QQ,England,,Print,2027-06-30\n");
        var sent = await desk.SendListAsync(Encoding.UTF8.GetBytes(SiteSubscribers.Heading
            + "T-2,EVA TWIN,3 Salt-Quay,Penlow,PL49QQ,England,,Print,2027-06-30\nT-3,Otto Zwilling,1 Weg,Bonn,53111,Germany,,Print,2027-06-30\n"
            + "T-4,Otto Zwilling,1 Weg,Bonn,53111,Germany,,All Access,2027-06-30\nT-5,Otto Zwilling,1 Weg,Bonn,53111,Germany,,Digital,2027-06-30\n"
            + "T-6,Long Gone,,,1,,,Print,2026-06-14\nT-7,Short Line,,,1\n"));
        var preview = await desk.GetAsync(sent.Location ?? "");
        Assert.Contains("Already over 1, among those added or changed Two labels to one address 2", preview.Facts(), StringComparison.Ordinal);
        var remarks = preview.Words("section[aria-labelledby=remarked]");
        foreach (var remark in new[] { "No. T-1 has the same name and address", "No. T-3 has the same name and address", "Long Gone, Print through June 14, 2026: already over" })
            Assert.Contains(remark, remarks, StringComparison.Ordinal);
        Assert.Contains("There are 5 values where the first line names 9 columns. Something is left out", preview.Words("main"), StringComparison.Ordinal);

        await desk.SubmitAsync(sent.Location ?? "");
        Assert.Contains("1 refused; 1 already over; 2 at the name and address of another number.", (await desk.GetAsync(sent.Location ?? "")).Words(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_desk_ended_or_voided_no_list_brings_back_until_it_is_reopened()
    {
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        await site.ImportAsync("V-1,Ada Loy,,,1,,,Print,2027-06-30\n");
        var address = $"/admin/subscribers/{(await site.ListedAsync("V1")).Id}";
        Assert.Contains("Say why.", (await PressAsync(desk, address, "void", "")).Words(".errors"), StringComparison.Ordinal);
        Assert.Equal($"{address}?notice=saved", (await PressAsync(desk, address, "void", "Twice on the list")).Location);
        Assert.Contains("Reader: voided. Twice on the list", (await desk.GetAsync(address)).Facts(), StringComparison.Ordinal);

        var sent = await desk.SendListAsync(Encoding.UTF8.GetBytes(SiteSubscribers.Heading + "V-1,Ada Loy,,,1,,,Print,2028-06-30\n"));
        Assert.Contains(["V-1", "2", "The desk voided this number on June 15, 2026. Reopen it there first, or leave the line out."], Cells(await desk.GetAsync(sent.Location ?? "")));
        Assert.Equal($"{address}?notice=saved", (await PressAsync(desk, address, "reopen", "They are two")).Location);
        Assert.Contains("Changed 1", (await desk.GetAsync(sent.Location ?? "")).Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_mends_a_line_and_whoever_saw_an_older_state_is_told()
    {
        var (desk, other) = (await site.VisitAsync(ReaderKind.Circulation), await site.VisitAsync(ReaderKind.Admin));
        await site.ImportAsync("M-1,Ada Loi,,,1,,,Print,2027-06-30\n");
        var address = $"/admin/subscribers/{(await site.ListedAsync("M1")).Id}";
        var page = await other.GetAsync(address);
        (string, string)[] mended = [("act", "mend"), ("Entry.Name", "Ada Loy"), ("Entry.PostalCode", "PL4 9QQ"), ("Entry.Plan", "print"), ("Entry.PaidUntil", "2027-07-31"), ("Note", "She wrote")];
        var form = page.Document.QuerySelectorAll("main form[method=post]")[0];
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name") ?? "", i.GetAttribute("value") ?? "")).ToList();
        var partly = await desk.PostAsync(address, [.. hidden.Where(h => h.Item1 == "seen"), .. mended, ("Entry.Town", "Penlow"), ("__RequestVerificationToken", await TokenAsync(desk, address))]);
        Assert.Contains("Enter the street and the number, or the box.", partly.Words(".errors"), StringComparison.Ordinal);
        site.Time.Advance(TimeSpan.FromSeconds(1));
        var whole = await desk.PostAsync(address, [.. hidden.Where(h => h.Item1 == "seen"), .. mended, ("__RequestVerificationToken", await TokenAsync(desk, address))]);
        Assert.Equal($"{address}?notice=saved", whole.Location);
        Assert.Contains("name, address, last day mended. She wrote", (await desk.GetAsync(address)).Facts(), StringComparison.Ordinal);
        Assert.Contains("Somebody changed or claimed this since", (await other.PostAsync(address, [.. hidden, .. mended])).Words(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_has_everybody_and_no_formula_is_computed_and_the_record_tells_of_it()
    {
        await site.ImportAsync("E-1,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",,,1,,,Print,2027-06-30\nE-2,Plain Name,3 Salt Quay,Penlow,PL4 9QQ,England,,Print,2027-06-30\n");
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        var file = await desk.SubmitAsync("/admin/subscribers/export");
        Assert.Equal(("text/csv; charset=utf-8", "attachment; filename=subscribers.csv", "private, no-store"), (file["Content-Type"], file["Content-Disposition"], file["Cache-Control"]));
        Assert.StartsWith("number,name,e-mail,address,address 2,town,postal code,country,plan,status,from,paid until,last day,", file.Text.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("E-1,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",", file.Text, StringComparison.Ordinal);
        Assert.Contains("E-2,Plain Name,,3 Salt Quay,,Penlow,PL4 9QQ,England,Print,Running,2026-06-15,2027-06-30,2027-06-30,,\"List, not claimed\",\r\n", file.Text, StringComparison.Ordinal);
        Assert.Contains(",AllAccess Reader,allaccess@review.example,,,,,,All Access,Running,2025-06-15,2027-06-15,2027-06-15,,Invoice,", file.Text, StringComparison.Ordinal);
        Assert.Contains(",Lapsed Reader,lapsed@review.example,,,,,,All Access,Ended,", file.Text, StringComparison.Ordinal);
        Assert.NotEmpty(await RecordedAsync(RecordKind.SubscribersExported));
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.PostAsync("/admin/subscribers/export")).Status);
    }

    [Fact]
    public async Task The_desk_finds_by_name_address_and_every_number()
    {
        await site.ImportAsync("F-77,Feodora Unclaimed,9 Tidal Row,Skerry,SK1 1AA,Scotland,feo@example.org,Print,2027-06-30\nF-78,Fitz Claimed,,,SK2,,,Digital,2027-06-30\n");
        var reader = await site.NewReaderAsync("fitz");
        await reader.ClaimAsync("F-78", "SK2");
        var invoice = await reader.OrderAsync("print");
        var desk = await site.VisitAsync(ReaderKind.Circulation);
        foreach (var sought in new[] { "f-77", "feodora", "Tidal", "sk1 1aa", "FEO@example.org" })
            Assert.Contains("Feodora UnclaimedNo. F-77", (await desk.GetAsync($"/admin/readers?q={Uri.EscapeDataString(sought)}")).Words("section"), StringComparison.Ordinal);
        foreach (var sought in new[] { "f 78", "F-78", $"{invoice}", "3 salt quay", "PL4 9QQ", "Penlow" })
            Assert.Contains("fitz@example.org", (await desk.GetAsync($"/admin/readers?q={Uri.EscapeDataString(sought)}")).Words("table"), StringComparison.Ordinal);
        Assert.Contains("Claimed", (await desk.GetAsync("/admin/subscribers?q=F-78")).Words("table"), StringComparison.Ordinal);
    }

    private static List<string[]> Cells(Answer page) =>
        [.. page.Document.QuerySelectorAll("main tbody tr").Select(row => row.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim()).ToArray())];

    private static async Task<string> TokenAsync(Visitor desk, string address) =>
        (await desk.GetAsync(address)).Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

    private static Task<Answer> PressAsync(Visitor desk, string address, string act, string reason) => desk.SubmitAsync(address, ("act", act), ("Reason", reason));

    private Task<int> CountAsync(string beginning) => site.InScopeAsync(services =>
        services.GetRequiredService<ReviewDbContext>().PrintSubscribers.CountAsync(s => s.Number.StartsWith(beginning + "-")));

    private Task<List<string>> RecordedAsync(RecordKind kind) => site.InScopeAsync(services => services.GetRequiredService<ReviewDbContext>().RecordEntries
        .Where(e => e.Kind == kind && e.Name == "Circulation Reader").Select(e => e.About ?? "").ToListAsync());
}
