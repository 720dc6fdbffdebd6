using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Invoices;

/// <summary>All invoices, what is to be done first, or those with a number, a name or an address.</summary>
internal sealed class IndexModel(ReviewDbContext db, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    public string Sought { get; private set; } = "";
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;
    public int OpenCount { get; private set; }
    public int OverdueCount { get; private set; }
    public IReadOnlyList<Invoice> Lines { get; private set; } = [];
    public PageNumbers Pages { get; private set; } = new("/admin/invoices", 1, 0, PageSize);
    public string? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? q, string? notice, CancellationToken cancellationToken)
    {
        if (PageNumbers.Asked(Request.Query) is not { } page) return NotFound();
        Sought = q?.Trim() ?? "";
        var found = db.Invoices.AsNoTracking().FoundBy(Sought, db.Users);
        var path = Sought.Length == 0 ? "/admin/invoices" : $"/admin/invoices?q={Uri.EscapeDataString(Sought)}";
        Pages = new PageNumbers(path, page, await found.CountAsync(cancellationToken), PageSize);
        if (!Pages.Exists) return NotFound();

        OpenCount = await db.Invoices.Open().CountAsync(cancellationToken);
        OverdueCount = await db.Invoices.Open().CountAsync(i => i.DueAt <= Now, cancellationToken);
        Lines = await found.OpenFirst().Skip(Pages.Skipped).Take(PageSize).ToListAsync(cancellationToken);
        Notice = notice switch
        {
            "refunded" => "The refund is noted, and the reader is written to.",
            "paid" => "The payment is noted, and the subscription is theirs from their next request. They are written to.",
            "gift" => "The payment is noted, and the gift has its code. Who ordered it is written to.",
            "cancelled" => "The invoice is cancelled, and the reader is written to.",
            _ => null,
        };
        return Page();
    }
}
