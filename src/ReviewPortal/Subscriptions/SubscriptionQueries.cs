using Microsoft.EntityFrameworkCore;

namespace ReviewPortal.Subscriptions;

public static class SubscriptionQueries
{
    /// <summary>When a further subscription of a reader on a plan begins (UTC): see <see cref="Subscription.NextStart"/>.</summary>
    public static async Task<DateTime> NextStartAsync(
        this IQueryable<Subscription> subscriptions, string readerId, int planId, DateTime now, CancellationToken cancellationToken) =>
        Subscription.NextStart(
            await subscriptions.AsNoTracking().Where(s => s.ReaderId == readerId && s.PlanId == planId && s.EndsAt > now).ToListAsync(cancellationToken), now);
}
