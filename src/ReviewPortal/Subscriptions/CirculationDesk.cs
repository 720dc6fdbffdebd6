using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
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
        await using var transaction = await BeginForAsync(readerId, cancellationToken);
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

    /// <summary>When a subscription begins that is granted to a reader on a plan now.</summary>
    public async Task<DateTime> NextStartAsync(string readerId, int planId, DateTime now, CancellationToken cancellationToken)
    {
        var onThePlan = await db.Subscriptions.AsNoTracking()
            .Where(s => s.ReaderId == readerId && s.PlanId == planId && s.EndsAt > now).ToListAsync(cancellationToken);
        return Subscription.NextStart(onThePlan, now);
    }

    /// <summary>Grants what a reader asked for: the answer and the subscription are one transaction.</summary>
    public async Task<bool> GrantRequestAsync(int id, DateTime endsAt, Signature signature, CancellationToken cancellationToken)
    {
        if (await FindOpenAsync(id, cancellationToken) is not { Offer: { Plan: { } plan } offer } request) return false;
        await using var transaction = await BeginForAsync(request.ReaderId, cancellationToken);
        var now = Now;
        var start = await NextStartAsync(request.ReaderId, plan.Id, now, cancellationToken);
        if (start >= endsAt) return false;

        var subscription = new Subscription
        {
            ReaderId = request.ReaderId,
            Plan = plan,
            StartsAt = start,
            EndsAt = endsAt,
            IsComplimentary = false,
            GrantedBy = signature.By,
            GrantedAt = now,
        };
        subscription.Remark(signature.Remark(site.DateOf(now), $"asked for {offer.Issues} issues at {offer.Price}"));
        db.Subscriptions.Add(subscription);
        request.Answer(granted: true, signature.By, now);
        record.Add(RecordKind.SubscriptionGranted, $"{plan.Name}, asked for, last day {LastDayBefore(endsAt)}", to: request.ReaderId);
        if (!await SaveAsync(cancellationToken)) return false;
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public async Task<bool> DeclineRequestAsync(int id, Signature signature, CancellationToken cancellationToken)
    {
        if (await FindOpenAsync(id, cancellationToken) is not { } request) return false;
        request.Answer(granted: false, signature.By, Now);
        record.Add(RecordKind.RequestDeclined, request.Offer?.Plan?.Name, to: request.ReaderId);
        return await SaveAsync(cancellationToken);
    }

    /// <summary>Begins a transaction in which nobody else grants something to the same reader: it holds the reader's row.</summary>
    private async Task<IDbContextTransaction> BeginForAsync(string readerId, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Users.Where(u => u.Id == readerId).ExecuteUpdateAsync(u => u.SetProperty(r => r.Name, r => r.Name), cancellationToken);
        return transaction;
    }

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

    private Task<SubscriptionRequest?> FindOpenAsync(int id, CancellationToken cancellationToken) => db.SubscriptionRequests
        .Include(r => r.Offer).ThenInclude(o => o!.Plan)
        .SingleOrDefaultAsync(r => r.Id == id && r.AnsweredAt == null, cancellationToken);

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
