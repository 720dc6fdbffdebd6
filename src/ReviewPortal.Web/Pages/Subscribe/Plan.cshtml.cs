using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Subscribe;

/// <summary>A reader asks for an offer of a plan; circulation answers at the desk.</summary>
internal sealed class PlanModel(ReviewDbContext db, CurrentReader current, TimeProvider time) : PageModel
{
    private Plan? _chosen;

    public Plan Chosen => _chosen ?? throw new InvalidOperationException("The plan is shown before it was loaded.");
    public IReadOnlyList<Offer> Offers { get; private set; } = [];

    /// <summary>When this reader asked for the plan, if nobody has answered yet.</summary>
    public DateTime? AskedAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(string plan, CancellationToken cancellationToken) =>
        await LoadAsync(plan, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string plan, int? offer, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(plan, cancellationToken)) return NotFound();
        if (Offers.FirstOrDefault(o => o.Id == offer) is not { } chosen)
        {
            ModelState.AddModelError("Offer", "Choose one of the offers below. The one you chose may have ended since.");
            return Page();
        }

        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader asks for an offer.");
        // Asked twice, by two clicks or on two days, it is still one wish.
        if (!await db.SubscriptionRequests.AnyAsync(r => r.ReaderId == reader.Id && r.OfferId == chosen.Id && r.AnsweredAt == null, cancellationToken))
        {
            db.SubscriptionRequests.Add(new SubscriptionRequest { ReaderId = reader.Id, Offer = chosen, RequestedAt = time.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(cancellationToken);
        }

        return Redirect("/account?asked=true");
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var offers = await db.Offers.SoldAt(now).Include(o => o.Plan).Where(o => o.Plan != null && o.Plan.Slug == slug).ToListAsync(cancellationToken);
        Offers = [.. offers.OrderBy(o => (decimal)o.PriceMinor / o.Issues)];
        if (Offers is not [{ Plan: { } plan }, ..]) return false;
        _chosen = plan;
        AskedAt = await db.SubscriptionRequests
            .Where(r => current.Standing != null && r.ReaderId == current.Standing.Id && r.AnsweredAt == null && r.Offer != null && r.Offer.PlanId == plan.Id)
            .MaxAsync(r => (DateTime?)r.RequestedAt, cancellationToken);
        return true;
    }
}
