using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Subscribers;

/// <summary>The review's list of subscribers, whether or not they claimed their number.</summary>
internal sealed class IndexModel(ReviewDbContext db) : PageModel
{
    private const int PageSize = 50;

    public string Sought { get; private set; } = "";
    public PageNumbers Pages { get; private set; } = new("/admin/subscribers", 1, 0, PageSize);
    public IReadOnlyList<PrintSubscriber> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellationToken)
    {
        Sought = q?.Trim() ?? "";
        var path = Sought.Length == 0 ? "/admin/subscribers" : $"/admin/subscribers?q={Uri.EscapeDataString(Sought)}";
        if (PageNumbers.Asked(Request.Query) is not { } page) return NotFound();
        var found = db.PrintSubscribers.AsNoTracking().FoundBy(Sought);
        Pages = new PageNumbers(path, page, await found.CountAsync(cancellationToken), PageSize) { Before = "Before", After = "After" };
        if (!Pages.Exists) return NotFound();
        Lines = await found.Include(s => s.Plan).OrderBy(s => s.NumberKey).Skip(Pages.Skipped).Take(PageSize).ToListAsync(cancellationToken);
        return Page();
    }
}
