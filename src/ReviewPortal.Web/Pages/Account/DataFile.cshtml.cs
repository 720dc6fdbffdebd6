using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Records;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>All that the site keeps about a reader, as a file to take away.</summary>
internal sealed class DataFileModel(ReaderData data, Recorder record, CurrentReader current) : PageModel
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader has data.");
        await record.WriteAsync(RecordKind.DataTaken, cancellationToken);
        var file = JsonSerializer.SerializeToUtf8Bytes(await data.MakeAsync(reader.Id, cancellationToken), Json);
        return File(file, "application/json; charset=utf-8", "my-data.json");
    }
}
