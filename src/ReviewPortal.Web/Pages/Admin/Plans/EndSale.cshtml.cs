using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Pages.Admin.Plans;

/// <summary>Asks before an offer is taken off sale, and says what that does.</summary>
internal sealed class EndSaleModel(ReviewDbContext db, PlanDesk desk, TimeProvider time) : PageModel
{
    private Offer? _offer;

    public Offer Offer => _offer ?? throw new InvalidOperationException("The offer is shown before it was loaded.");
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;
    public bool IsLast { get; private set; }

    public async Task<IActionResult> OnGetAsync(int plan, int id, CancellationToken cancellationToken) =>
        await LoadAsync(plan, id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int plan, int id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(plan, id, cancellationToken)) return NotFound();
        if (await desk.EndSaleAsync(id, cancellationToken)) return Redirect("/admin/plans?notice=ended");
        ModelState.AddModelError("", "The sale of this offer has ended already.");
        return Page();
    }

    private async Task<bool> LoadAsync(int planId, int id, CancellationToken cancellationToken)
    {
        _offer = await db.Offers.AsNoTracking().Include(o => o.Plan).SingleOrDefaultAsync(o => o.Id == id && o.PlanId == planId, cancellationToken);
        IsLast = _offer?.IsSoldAt(Now) == true && !await db.Offers.SoldAt(Now).AnyAsync(o => o.Id != id, cancellationToken);
        return _offer is not null;
    }
}
