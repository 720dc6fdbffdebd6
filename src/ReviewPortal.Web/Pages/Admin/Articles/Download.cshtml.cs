using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Paywall;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Admin.Articles;

/// <summary>A version's file, as it was uploaded.</summary>
internal sealed class DownloadModel(DeskReadings readings, CurrentReader current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, int version, CancellationToken cancellationToken) =>
        await readings.OpenAsync(id, version, current.Standing, cancellationToken) is { } reading
            ? File(Encoding.UTF8.GetBytes(reading.Source), "text/markdown; charset=utf-8", $"{reading.Slug}.md")
            : NotFound();
}
