using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.PrintSubscribers;

/// <summary>
/// What circulation does with a number of the review's list; most of it only while nobody has claimed it. Each act takes what its author saw, and returns
/// false, having done nothing, if that has changed since.
/// </summary>
public sealed class SubscriberDesk(ReviewDbContext db, RenewalInvoices invoices, Recorder record, SiteOptions site, TimeProvider time)
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

    /// <summary>Takes a number back from whoever claimed it, with what they got by it: the wrong person did.</summary>
    public async Task<bool> ReleaseAsync(int id, DateTime seen, Signature signature, CancellationToken cancellationToken)
    {
        var readerId = await db.PrintSubscribers.Where(s => s.Id == id).Select(s => s.ClaimedById).SingleOrDefaultAsync(cancellationToken);
        if (readerId is null) return false;
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var subscriber = await db.PrintSubscribers.Include(s => s.Subscription).SingleAsync(s => s.Id == id, cancellationToken);
        if (subscriber.ClaimedById != readerId || subscriber.ChangedAt != seen) return false;
        if (subscriber.Subscription is { } held && held.EndsAt > now)
        {
            await invoices.CancelAsync(held.Id, signature, now, cancellationToken);
            held.EndNow(EndCause.ByCirculation, signature.Saying($"No. {subscriber.Number} was claimed by mistake."), now);
        }

        subscriber.Release(now);
        subscriber.Remark(site.DateOf(now), signature, "taken back from whoever claimed it");
        record.Add(RecordKind.SubscriberChanged, $"No. {subscriber.Number}: taken back", to: readerId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<bool> ChangeAsync(int id, DateTime seen, Signature signature, Func<PrintSubscriber, DateTime, string> change, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var subscriber = await db.PrintSubscribers.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (subscriber is null || subscriber.IsClaimed || subscriber.ChangedAt != seen) return false;
        var act = change(subscriber, now);
        subscriber.Remark(site.DateOf(now), signature, act);
        record.Add(RecordKind.SubscriberChanged, $"No. {subscriber.Number}: {act}");
        return await db.TrySaveAsync(cancellationToken);
    }
}
