using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>A subscription together with its reader.</summary>
internal sealed record HeldSubscription(Reader Reader, Subscription Subscription)
{
    public const string ChangedMeanwhile = "Somebody changed this subscription since you opened the page. It is shown as it is now: look at it, and send the form again if it is still wanted.";

    /// <returns>Null unless the subscription is that reader's.</returns>
    public static async Task<HeldSubscription?> FindAsync(ReviewDbContext db, string readerId, int id, CancellationToken cancellationToken)
    {
        var subscription = await db.Subscriptions.AsNoTracking().Include(s => s.Plan).Include(s => s.History.OrderBy(e => e.Id)).SingleOrDefaultAsync(s => s.Id == id && s.ReaderId == readerId, cancellationToken);
        var reader = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == readerId, cancellationToken);
        return reader is null || subscription is null ? null : new HeldSubscription(reader, subscription);
    }
}
