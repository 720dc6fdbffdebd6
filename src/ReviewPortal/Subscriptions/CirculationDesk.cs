using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Site;

namespace ReviewPortal.Subscriptions;

/// <summary>
/// What circulation does to readers' subscriptions. Each act takes what its author saw, and returns false, having done
/// nothing, if that has changed since.
/// </summary>
public sealed class CirculationDesk(ReviewDbContext db, SiteOptions site, Recorder record, TimeProvider time)
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
        var subscription = new Subscription
        {
            ReaderId = readerId,
            Plan = plan,
            StartsAt = now,
            EndsAt = endsAt,
            IsComplimentary = true,
            GrantedBy = signature.By,
            GrantedAt = now,
        };
        subscription.Remark(signature.Note);
        db.Subscriptions.Add(subscription);
        record.Add(RecordKind.SubscriptionGranted, $"{plan.Name}, complimentary, last day {LastDayBefore(endsAt)}", to: readerId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public Task<bool> MoveEndAsync(int id, DateTime seenEnd, DateTime endsAt, Signature signature, CancellationToken cancellationToken) =>
        ChangeEndAsync(id, RecordKind.SubscriptionMoved, seenEnd, endsAt, $"last day {LastDayBefore(endsAt)} instead of {LastDayBefore(seenEnd)}", signature, cancellationToken);

    public Task<bool> EndNowAsync(int id, DateTime seenEnd, Signature signature, CancellationToken cancellationToken) =>
        ChangeEndAsync(id, RecordKind.SubscriptionEnded, seenEnd, Now, $"ended; the last day was to be {LastDayBefore(seenEnd)}", signature, cancellationToken);

    private async Task<bool> ChangeEndAsync(
        int id, RecordKind kind, DateTime seenEnd, DateTime endsAt, string act, Signature signature, CancellationToken cancellationToken)
    {
        var subscription = await db.Subscriptions.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (subscription?.EndsAt != seenEnd) return false;
        subscription.EndsAt = endsAt;
        subscription.Remark(signature.Remark(site.DateOf(Now), act));
        record.Add(kind, act, to: subscription.ReaderId);
        return await SaveAsync(cancellationToken);
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The page that says so loads what is there now.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private string LastDayBefore(DateTime end) => site.LastDayBefore(end).InWords();
}
