using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Records;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.PrintSubscribers;

/// <summary>
/// Joins a number of the review's list to a reader's account, once, and gives the reader what is paid for. Name and address of the label are
/// never the reader's to see: number and postal code stand on the outside of every wrapper.
/// </summary>
public sealed class SubscriberClaims(ReviewDbContext db, ClaimLetters letters, Outbox outbox, Recorder record, TimeProvider time)
{
    /// <param name="proof">The postal code; or the name, where there is none.</param>
    public async Task<ClaimOutcome> ClaimAsync(string readerId, string? number, string? proof, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(readerId, number, proof, cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            db.ChangeTracker.Clear();
            return ClaimOutcome.Taken;
        }
    }

    private async Task<ClaimOutcome> TryAsync(string readerId, string? number, string? proof, CancellationToken cancellationToken)
    {
        var key = SubscriberNumber.KeyOf(number);
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var subscriber = await db.PrintSubscribers.Include(s => s.Plan).SingleOrDefaultAsync(s => s.NumberKey == key, cancellationToken);
        if (subscriber is not { Plan: { } plan, ClosedAt: null } || !subscriber.IsProvenBy(proof)) return ClaimOutcome.NotFound;
        if (subscriber.IsClaimed) return subscriber.ClaimedById == readerId ? ClaimOutcome.Yours : ClaimOutcome.Taken;
        if (!subscriber.IsRunningAt(now)) return ClaimOutcome.Ended;

        var reader = await db.Users.SingleAsync(u => u.Id == readerId, cancellationToken);
        var subscription = Begin(subscriber, plan, reader, now);
        outbox.Add(reader.Email, letters.Claimed(subscriber, plan));
        // Whoever is on the list should know, if it was somebody else.
        if (subscriber.Email is { } known && !known.Equals(reader.Email, StringComparison.OrdinalIgnoreCase)) outbox.Add(known, letters.ClaimedBySomebody(subscriber));
        record.Add(RecordKind.Claimed, $"No. {subscriber.Number}, {plan.Name}", to: readerId);
        db.Subscriptions.Add(subscription);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ClaimOutcome.Claimed;
    }

    private static Subscription Begin(PrintSubscriber subscriber, Plan plan, Reader reader, DateTime now)
    {
        var signature = new Signature(SubscriptionEvent.Reader, $"No. {subscriber.Number} of the list");
        var subscription = Subscription.Begin(reader.Id, plan, SubscriptionOrigin.Import, now, subscriber.PaidUntil, signature, now);
        subscription.Remember(SubscriptionAct.Claimed, signature, now);
        subscriber.Claim(subscription, now);
        return subscription;
    }
}
