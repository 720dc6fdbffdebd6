using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>Finds a reader by name or e-mail address.</summary>
internal sealed class IndexModel(ReviewDbContext db, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    public string Sought { get; private set; } = "";
    public PageNumbers Pages { get; private set; } = new("/admin/readers", 1, 0, PageSize);
    public IReadOnlyList<ReaderLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? q, [FromQuery(Name = "page")] string? number, CancellationToken cancellationToken)
    {
        Sought = q?.Trim() ?? "";
        var path = Sought.Length == 0 ? "/admin/readers" : $"/admin/readers?q={Uri.EscapeDataString(Sought)}";
        if (!int.TryParse(number ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var page)) return NotFound();
        var found = db.Users.AsNoTracking().FoundBy(Sought);
        Pages = new PageNumbers(path, page, await found.CountAsync(cancellationToken), PageSize);
        if (!Pages.Exists) return NotFound();

        var now = time.GetUtcNow().UtcDateTime;
        var readers = await found.OrderByDescending(r => r.RegisteredAt).ThenBy(r => r.Id).Skip(Pages.Skipped).Take(PageSize).ToListAsync(cancellationToken);
        var ids = readers.Select(r => r.Id).ToList();
        var subscriptions = await db.Subscriptions.AsNoTracking().Include(s => s.Plan).Where(s => ids.Contains(s.ReaderId)).ToListAsync(cancellationToken);
        var byReader = subscriptions.ToLookup(s => s.ReaderId);
        Lines = [.. readers.Select(r => ReaderLine.Of(r, byReader[r.Id], now))];
        return Page();
    }
}
