using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Pages.Admin.Plans;

/// <summary>What can be bought, and for how much. A site that sells nothing yet is offered the usual beginning.</summary>
internal sealed class IndexModel(ReviewDbContext db, PlanDesk desk, TimeProvider time) : PageModel
{
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;
    public IReadOnlyList<Plan> Plans { get; private set; } = [];
    public string? Notice { get; private set; }

    /// <summary>By plan; what is or will be sold stands before what has ended.</summary>
    public IEnumerable<(Plan Plan, Offer Offer)> Offers =>
        from plan in Plans
        from offer in plan.Offers
        orderby offer.StatusAt(Now) == OfferStatus.Ended, plan.Position, plan.Id, offer.SoldFrom, offer.Id
        select (plan, offer);

    public async Task OnGetAsync(string? notice, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Notice = notice switch
        {
            "made" => "The plans were made, and their offers are on sale.",
            "new" => "The plan was made. It is sold once it has an offer.",
            "saved" => "The plan was saved. It counts from the next request.",
            "added" => "The offer was added.",
            "ended" => "The sale of the offer was ended.",
            _ => null,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await desk.MakeStandardAsync(cancellationToken)) return Redirect("/admin/plans?notice=made");
        await LoadAsync(cancellationToken);
        ModelState.AddModelError("", "There are plans already: somebody made them since you opened the page.");
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Plans = await db.Plans.AsNoTracking().Include(p => p.Offers).OrderBy(p => p.Position).ThenBy(p => p.Id).ToListAsync(cancellationToken);
}
