using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.PrintSubscribers;

/// <summary>
/// What circulation does with a number of the review's list that nobody has claimed. Each act takes what its author saw, and returns
/// false, having done nothing, if that has changed since.
/// </summary>
public sealed class SubscriberDesk(ReviewDbContext db, Recorder record, SiteOptions site, TimeProvider time)
{
    public Task<bool> MendAsync(int id, DateTime seen, SubscriberFacts facts, Signature signature, CancellationToken cancellationToken) =>
        ChangeAsync(id, seen, signature, (subscriber, now) =>
        {
            var differences = string.Join(", ", subscriber.Differences(facts));
            subscriber.Change(facts, now);
            return differences.Length == 0 ? "looked at" : $"{differences} mended";
        }, cancellationToken);

    public Task<bool> EndAsync(int id, DateTime seen, Signature signature, CancellationToken cancellationToken) =>
        ChangeAsync(id, seen, signature, (subscriber, now) =>
        {
            var last = site.LastDayBefore(subscriber.PaidUntil).InWords();
            subscriber.End(now);
            return $"ended; the last day was to be {last}";
        }, cancellationToken);

    public Task<bool> VoidAsync(int id, DateTime seen, Signature signature, CancellationToken cancellationToken) =>
        ChangeAsync(id, seen, signature, (subscriber, now) =>
        {
            subscriber.Void(now);
            return "voided";
        }, cancellationToken);

    public Task<bool> ReopenAsync(int id, DateTime seen, Signature signature, CancellationToken cancellationToken) =>
        ChangeAsync(id, seen, signature, (subscriber, now) =>
        {
            subscriber.Reopen(now);
            return "reopened";
        }, cancellationToken);

    private async Task<bool> ChangeAsync(int id, DateTime seen, Signature signature, Func<PrintSubscriber, DateTime, string> change, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var subscriber = await db.PrintSubscribers.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (subscriber is null || subscriber.IsClaimed || subscriber.ChangedAt != seen) return false;
        var act = change(subscriber, now);
        subscriber.Remark(site.DateOf(now), signature, act);
        record.Add(RecordKind.SubscriberChanged, $"No. {subscriber.Number}: {act}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
