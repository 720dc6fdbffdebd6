using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Gifts;

/// <summary>All subscriptions that were given, or those from or for somebody.</summary>
internal sealed class IndexModel(ReviewDbContext db) : PageModel
{
    private const int PageSize = 50;

    public string Sought { get; private set; } = "";
    public IReadOnlyList<GiftLine> Lines { get; private set; } = [];
    public PageNumbers Pages { get; private set; } = new("/admin/gifts", 1, 0, PageSize);

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellationToken)
    {
        if (PageNumbers.Asked(Request.Query) is not { } page) return NotFound();
        Sought = q?.Trim() ?? "";
        var found = db.GiftSubscriptions.AsNoTracking().FoundBy(db, Sought);
        var path = Sought.Length == 0 ? "/admin/gifts" : $"/admin/gifts?q={Uri.EscapeDataString(Sought)}";
        Pages = new PageNumbers(path, page, await found.CountAsync(cancellationToken), PageSize);
        if (!Pages.Exists) return NotFound();
        Lines = await GiftLine.ReadAsync(found.OrderByDescending(g => g.Id).Skip(Pages.Skipped).Take(PageSize), db, cancellationToken);
        return Page();
    }
}
