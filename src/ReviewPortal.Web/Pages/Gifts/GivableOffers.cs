using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Pages.Gifts;

internal static class GivableOffers
{
    /// <summary>With their plans, in the plans' order; of each plan the cheapest an issue first.</summary>
    public static async Task<IReadOnlyList<Offer>> LoadAsync(ReviewDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var sold = await db.Offers.AsNoTrackingWithIdentityResolution().SoldAt(now).Include(o => o.Plan).ToListAsync(cancellationToken);
        return [.. sold.Where(o => o.IsGivable).OrderBy(o => o.Plan?.Position).ThenBy(o => o.MinorAnIssue)];
    }
}
