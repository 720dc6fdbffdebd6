using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Records;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Subscribers;

/// <summary>All subscribers as a file. Who takes it is written in the record before the first line is sent.</summary>
internal sealed class ExportModel(SubscriberExport export, Recorder record) : PageModel
{
    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await record.WriteAsync(RecordKind.SubscribersExported, cancellationToken);
        return new CsvResult("subscribers.csv", export.WriteAsync);
    }
}
