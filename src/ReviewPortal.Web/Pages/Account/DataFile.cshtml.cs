using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>All that the site keeps about a reader, as a file to take away.</summary>
internal sealed class DataFileModel(ReaderData data, ReviewDbContext db, Recorder record, CurrentReader current, TimeProvider time) : PageModel
{
    /// <summary>However often a reader takes it, this long one line of the record says so.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromHours(1);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader has data.");
        var since = time.GetUtcNow().UtcDateTime - Grain;
        if (!await db.RecordEntries.AnyAsync(e => e.ReaderId == reader.Id && e.Kind == RecordKind.DataTaken && e.At > since, cancellationToken))
            await record.WriteAsync(RecordKind.DataTaken, cancellationToken);
        var file = JsonSerializer.SerializeToUtf8Bytes(await data.MakeAsync(reader.Id, cancellationToken), Json);
        return File(file, "application/json; charset=utf-8", "my-data.json");
    }
}
