using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>A reader's saved list and reading record as a file to take away.</summary>
internal sealed class ExportModel(ShelfExport export, CurrentReader current) : PageModel
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader has a shelf.");
        var file = JsonSerializer.SerializeToUtf8Bytes(await export.MakeAsync(reader.Id, cancellationToken), Json);
        return File(file, "application/json; charset=utf-8", "my-reading.json");
    }
}
