using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Pages.Admin.Gifts;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>Finds a reader, who is on the review’s list without an account, and gifts, by name, address and number.</summary>
internal sealed class IndexModel(ReviewDbContext db, TimeProvider time) : PageModel
{
    private const int PageSize = 50;
    private const int MostBeside = 20;

    public string Sought { get; private set; } = "";
    public PageNumbers Pages { get; private set; } = new("/admin/readers", 1, 0, PageSize);
    public IReadOnlyList<ReaderLine> Lines { get; private set; } = [];

    /// <summary>The first of those found who are on the review’s list and have not claimed their number.</summary>
    public IReadOnlyList<PrintSubscriber> Unclaimed { get; private set; } = [];

    public int UnclaimedCount { get; private set; }

    /// <summary>The first of the gifts found.</summary>
    public IReadOnlyList<GiftLine> Gifts { get; private set; } = [];

    public int GiftCount { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? q, [FromQuery(Name = "page")] string? number, CancellationToken cancellationToken)
    {
        Sought = q?.Trim() ?? "";
        var path = Sought.Length == 0 ? "/admin/readers" : $"/admin/readers?q={Uri.EscapeDataString(Sought)}";
        if (!int.TryParse(number ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var page)) return NotFound();
        var found = db.Users.AsNoTracking().FoundAtDesk(db, Sought);
        Pages = new PageNumbers(path, page, await found.CountAsync(cancellationToken), PageSize);
        if (!Pages.Exists) return NotFound();

        var now = time.GetUtcNow().UtcDateTime;
        var readers = await found.OrderByDescending(r => r.RegisteredAt).ThenBy(r => r.Id).Skip(Pages.Skipped).Take(PageSize).ToListAsync(cancellationToken);
        var ids = readers.Select(r => r.Id).ToList();
        var subscriptions = await db.Subscriptions.AsNoTracking().Include(s => s.Plan).Where(s => ids.Contains(s.ReaderId)).ToListAsync(cancellationToken);
        var byReader = subscriptions.ToLookup(s => s.ReaderId);
        Lines = [.. readers.Select(r => ReaderLine.Of(r, byReader[r.Id], now))];
        if (Sought.Length == 0 || page > 1) return Page();
        await FindUnclaimedAsync(cancellationToken);
        await FindGiftsAsync(cancellationToken);
        return Page();
    }

    private async Task FindGiftsAsync(CancellationToken cancellationToken)
    {
        var gifts = db.GiftSubscriptions.AsNoTracking().FoundBy(db, Sought);
        GiftCount = await gifts.CountAsync(cancellationToken);
        Gifts = await GiftLine.ReadAsync(gifts.OrderByDescending(g => g.Id).Take(MostBeside), db, cancellationToken);
    }

    private async Task FindUnclaimedAsync(CancellationToken cancellationToken)
    {
        var unclaimed = db.PrintSubscribers.AsNoTracking().Where(s => s.ClaimedById == null).FoundBy(Sought);
        UnclaimedCount = await unclaimed.CountAsync(cancellationToken);
        Unclaimed = await unclaimed.Include(s => s.Plan).OrderBy(s => s.NumberKey).Take(MostBeside).ToListAsync(cancellationToken);
    }
}
