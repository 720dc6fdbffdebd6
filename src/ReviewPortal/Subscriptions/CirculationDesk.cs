using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Records;
using ReviewPortal.Site;

namespace ReviewPortal.Subscriptions;

/// <summary>
/// What circulation does to readers' subscriptions. Each act takes what its author saw, and returns false, having done
/// nothing, if that has changed since.
/// </summary>
public sealed class CirculationDesk(ReviewDbContext db, RenewalInvoices invoices, SiteOptions site, Recorder record, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Gives a reader a complimentary subscription from now on.</summary>
    /// <param name="seenLatest">The id of the latest of their subscriptions, 0 for none: a form sent twice grants once.</param>
    public async Task<bool> GrantAsync(
        string readerId, int seenLatest, int planId, DateTime endsAt, Signature signature, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var latest = await db.Subscriptions.Where(s => s.ReaderId == readerId).MaxAsync(s => (int?)s.Id, cancellationToken) ?? 0;
        if (latest != seenLatest) return false;

        var now = Now;
        var plan = await db.Plans.SingleAsync(p => p.Id == planId, cancellationToken);
        db.Subscriptions.Add(Subscription.Begin(readerId, plan, SubscriptionOrigin.Complimentary, now, endsAt, signature, now));
        record.Add(RecordKind.SubscriptionGranted, $"{plan.Name}, complimentary, last day {LastDayBefore(endsAt)}", to: readerId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public Task<bool> MoveEndAsync(int id, DateTime seenEnd, DateTime endsAt, Signature signature, CancellationToken cancellationToken) =>
        ChangeAsync(id, RecordKind.SubscriptionMoved, seenEnd, (s, now) => s.MoveEnd(endsAt, signature, now), $"last day {LastDayBefore(endsAt)} instead of {LastDayBefore(seenEnd)}", signature, cancellationToken);

    public Task<bool> EndNowAsync(int id, DateTime seenEnd, Signature signature, CancellationToken cancellationToken) =>
        ChangeAsync(id, RecordKind.SubscriptionEnded, seenEnd, (s, now) => s.EndNow(EndCause.ByCirculation, signature, now), $"ended; the last day was to be {LastDayBefore(seenEnd)}", signature, cancellationToken);

    private async Task<bool> ChangeAsync(
        int id, RecordKind kind, DateTime seenEnd, Action<Subscription, DateTime> change, string act, Signature signature, CancellationToken cancellationToken)
    {
        var readerId = await db.Subscriptions.Where(s => s.Id == id).Select(s => s.ReaderId).SingleOrDefaultAsync(cancellationToken);
        if (readerId is null) return false;
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var subscription = await db.Subscriptions.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (subscription?.EndsAt != seenEnd) return false;
        var now = Now;
        // What follows, if anything does, is invoiced again before the new end.
        await invoices.CancelAsync(id, signature, now, cancellationToken);
        change(subscription, now);
        record.Add(kind, act, to: readerId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private string LastDayBefore(DateTime end) => site.LastDayBefore(end).InWords();
}
