using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Payments;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.PrintSubscribers;

/// <summary>
/// What circulation does with a number of the review's list; most of it only while nobody has claimed it. Each act takes what its author saw, and returns
/// false, having done nothing, if that has changed since.
/// </summary>
public sealed class SubscriberDesk(
    ReviewDbContext db, RenewalInvoices invoices, AddressLetters letters, Outbox outbox, Recorder record, SiteOptions site, TimeProvider time)
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

    /// <summary>Mends the address of a number that was claimed, to which copies go until its reader enters one; the reader is told, and not shown it.</summary>
    /// <param name="address">Without problems.</param>
    public Task<bool> MoveAsync(int id, DateTime seen, AddressEntry address, Signature signature, CancellationToken cancellationToken) =>
        ChangeClaimedAsync(id, seen, signature, async (subscriber, readerId, now) =>
        {
            // Theirs is what labels take.
            if (await db.PostalAddresses.AnyAsync(a => a.ReaderId == readerId, cancellationToken)) return null;
            subscriber.Move(address, now);
            outbox.Add(await db.Users.Where(u => u.Id == readerId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken), letters.ListChanged(subscriber.Number));
            return "address mended";
        }, cancellationToken);

    /// <summary>Takes a number back from whoever claimed it, with what they got by it: the wrong person did.</summary>
    public Task<bool> ReleaseAsync(int id, DateTime seen, Signature signature, CancellationToken cancellationToken) =>
        ChangeClaimedAsync(id, seen, signature, async (subscriber, _, now) =>
        {
            if (subscriber.Subscription is { } held && held.EndsAt > now)
            {
                await invoices.CancelAsync(held.Id, signature, now, cancellationToken);
                held.EndNow(EndCause.ByCirculation, signature.Saying($"No. {subscriber.Number} was claimed by mistake."), now);
            }

            subscriber.Release(now);
            return "taken back from whoever claimed it";
        }, cancellationToken);

    private async Task<bool> ChangeClaimedAsync(
        int id, DateTime seen, Signature signature, Func<PrintSubscriber, string, DateTime, Task<string?>> change, CancellationToken cancellationToken)
    {
        var readerId = await db.PrintSubscribers.Where(s => s.Id == id).Select(s => s.ClaimedById).SingleOrDefaultAsync(cancellationToken);
        if (readerId is null) return false;
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var subscriber = await db.PrintSubscribers.Include(s => s.Subscription).SingleAsync(s => s.Id == id, cancellationToken);
        if (subscriber.ClaimedById != readerId || subscriber.ChangedAt != seen) return false;
        if (await change(subscriber, readerId, now) is not { } act) return false;
        subscriber.Remark(site.DateOf(now), signature, act);
        record.Add(RecordKind.SubscriberChanged, $"No. {subscriber.Number}: {act}", to: readerId);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            // A list that is taken in at this moment moved its end.
            db.ChangeTracker.Clear();
            return false;
        }
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
