using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Csv;
using ReviewPortal.Labels;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Labels;

/// <summary>Who gets the copies of a print run, as a sheet of labels to print and as a table to take away.</summary>
internal sealed class IndexModel(PrintRun run, Recorder record, SiteOptions site, TimeProvider time) : PageModel
{
    private IReadOnlyList<Recipient> _recipients = [];

    /// <summary>What is wrong with the day that was asked for.</summary>
    public string? Problem { get; private set; }

    public DateOnly On { get; private set; }
    public string Sheet { get; private set; } = "a4";
    public IReadOnlyList<Recipient> Addressed => [.. _recipients.Where(r => r.HasAddress)];
    public IReadOnlyList<Recipient> Unaddressed => [.. _recipients.Where(r => !r.HasAddress)];

    private DateOnly Today => site.DateOf(time.GetUtcNow().UtcDateTime);

    public async Task OnGetAsync(string? day, string? sheet, CancellationToken cancellationToken)
    {
        Sheet = sheet == "letter" ? "letter" : "a4";
        On = Read(day) ?? Today;
        if (day is not null && Read(day) is null) ModelState.AddModelError("day", Problem = $"Enter a day as a date, such as 2027-06-30, up to {Today.AddDays(PrintRun.MostDaysAhead).Long()}.");
        _recipients = await run.OnAsync(On, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string? day, CancellationToken cancellationToken)
    {
        if (Read(day) is not { } on) return BadRequest();
        var recipients = await run.OnAsync(on, cancellationToken);
        await record.WriteAsync(RecordKind.LabelsExported, cancellationToken, $"for {on.Long()}, {recipients.Count(r => r.HasAddress)} labels");
        return new CsvResult($"labels-{on.Iso()}.csv", (csv, cancel) => WriteAsync(csv, recipients.Where(r => r.HasAddress), cancel));
    }

    private static async Task WriteAsync(CsvWriting csv, IEnumerable<Recipient> recipients, CancellationToken cancellationToken)
    {
        await csv.WriteAsync(["number", "name", "address", "address 2", "town", "postal code", "country", "plan"], cancellationToken);
        foreach (var r in recipients) await csv.WriteAsync([r.Number, r.Name, r.Line1, r.Line2, r.Town, r.PostalCode, r.Country, r.Plan], cancellationToken);
    }

    /// <summary>Of last year at the earliest: what ran before is what nobody prints for.</summary>
    private DateOnly? Read(string? day) =>
        FormText.Day(day) is { } on && on >= Today.AddDays(-PrintRun.MostDaysAhead) && on <= Today.AddDays(PrintRun.MostDaysAhead) ? on : null;
}
