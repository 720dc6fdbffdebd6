using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Issues;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Issues;

internal sealed class IndexModel(ReviewDbContext db, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<DeskIssueLine> Lines { get; private set; } = [];
    public PageNumbers Pages { get; private set; } = new("/admin/issues", 1, 0, PageSize);
    public string? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? notice, CancellationToken cancellationToken)
    {
        if (PageNumbers.Asked(Request.Query) is not { } page) return NotFound();
        Pages = new PageNumbers("/admin/issues", page, await db.Issues.CountAsync(cancellationToken), PageSize);
        if (!Pages.Exists) return NotFound();
        var shown = db.Issues.OrderByDescending(i => i.CoverDate).Skip(Pages.Skipped).Take(PageSize);
        Lines = await DeskIssueLine.LoadAsync(shown, time.GetUtcNow().UtcDateTime, cancellationToken);
        if (notice == "deleted") Notice = "The issue was deleted.";
        return Page();
    }
}
