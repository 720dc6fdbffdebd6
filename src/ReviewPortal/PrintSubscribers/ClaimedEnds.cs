using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.PrintSubscribers;

/// <summary>Moves on the end of what a reader claimed, when the review's list says that more is paid for. Never back.</summary>
public sealed class ClaimedEnds(ReviewDbContext db, Recorder record, SiteOptions site, TimeProvider time)
{
    /// <summary>One that ran out may begin to run again; one that somebody ended may not.</summary>
    public static bool CanMove(Subscription? subscription) => subscription is { EndCause: null or EndCause.RanOut };

    public async Task MoveAsync(int id, DateTime until, CancellationToken cancellationToken)
    {
        var readerId = await db.PrintSubscribers.Where(s => s.Id == id).Select(s => s.ClaimedById).SingleAsync(cancellationToken);
        if (readerId is null) return;
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var subscriber = await db.PrintSubscribers.Include(s => s.Subscription).SingleAsync(s => s.Id == id, cancellationToken);
        if (subscriber.Subscription is not { } subscription || !CanMove(subscription) || until <= subscription.PaidUntil) return;

        var now = time.GetUtcNow().UtcDateTime;
        subscriber.MoveEnd(until, now);
        var last = site.LastDayBefore(until).InWords();
        subscription.MoveEnd(until, new(SubscriptionEvent.Site, $"The list of subscribers says {last}."), now);
        record.Add(RecordKind.SubscriptionMoved, $"No. {subscriber.Number}, by the list of subscribers: last day {last}", to: readerId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
