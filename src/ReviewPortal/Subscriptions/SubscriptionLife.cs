using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Payments;
using ReviewPortal.Records;
using ReviewPortal.Site;

namespace ReviewPortal.Subscriptions;

/// <summary>
/// What a reader does with a subscription of theirs, or circulation for them. Each act looks again at what it changes while it
/// holds the reader, and returns why it was not done, in words, or null. Who did it is in the signature.
/// </summary>
public sealed class SubscriptionLife(
    ReviewDbContext db, SubscriptionActs acts, RenewalInvoices invoices, SubscriptionLetters letters, Outbox outbox, Recorder record, SiteOptions site, TimeProvider time)
{
    public const string Gone = "There is no such subscription any more.";

    private const string AtTheCardCompany = "Its renewal is charged to a card, and changed where the card is charged.";

    public Task<string?> CancelRenewalAsync(string readerId, int id, Signature signature, CancellationToken cancellationToken) =>
        ActAsync(readerId, id, RecordKind.RenewalCancelled, letters.RenewalCancelled, async (subscription, now) =>
        {
            if ((RenewalChoice.RefuseCancel(subscription, now) ?? (subscription.IsChargedToCard ? AtTheCardCompany : null)) is { } problem) return problem;
            await invoices.CancelAsync(id, signature, now, cancellationToken);
            subscription.CancelRenewal(EndCause.CancelledByReader, signature, now);
            return null;
        }, cancellationToken);

    public Task<string?> KeepRenewalAsync(string readerId, int id, Signature signature, CancellationToken cancellationToken) =>
        ActAsync(readerId, id, RecordKind.RenewalKept, letters.RenewalKept, (subscription, now) =>
        {
            var problem = RenewalChoice.RefuseKeep(subscription, now, signature.By == SubscriptionEvent.Reader) ?? (subscription.IsChargedToCard ? AtTheCardCompany : null);
            if (problem is null) subscription.KeepRenewal(signature, now);
            return Task.FromResult(problem);
        }, cancellationToken);

    /// <param name="back">The day on which it goes on.</param>
    public Task<string?> PauseAsync(string readerId, int id, DateOnly back, Signature signature, CancellationToken cancellationToken) =>
        ActAsync(readerId, id, RecordKind.SubscriptionPaused, letters.Paused, (subscription, now) =>
            MoveAsync(subscription, signature, now, () => Task.FromResult(acts.Pause(subscription, back, signature, now)), cancellationToken), cancellationToken);

    public Task<string?> ResumeAsync(string readerId, int id, Signature signature, CancellationToken cancellationToken) =>
        ActAsync(readerId, id, RecordKind.SubscriptionResumed, letters.Resumed, (subscription, now) =>
            Task.FromResult(subscription.IsChargedToCard ? AtTheCardCompany : acts.Resume(subscription, signature, now)), cancellationToken);

    public Task<string?> ChangePlanAsync(string readerId, int id, PlanChoice choice, Signature signature, CancellationToken cancellationToken) =>
        ActAsync(readerId, id, RecordKind.SubscriptionPlanChanged, letters.PlanChanged, (subscription, now) =>
            MoveAsync(subscription, signature, now, () => acts.ChangePlanAsync(subscription, choice, null, signature, now, cancellationToken), cancellationToken), cancellationToken);

    private async Task<string?> MoveAsync(Subscription subscription, Signature signature, DateTime now, Func<Task<string?>> act, CancellationToken cancellationToken)
    {
        if (subscription.IsChargedToCard) return AtTheCardCompany;
        if (await act() is { } problem) return problem;
        // It is written again before the new end.
        await invoices.CancelAsync(subscription.Id, signature, now, cancellationToken);
        return null;
    }

    private async Task<string?> ActAsync(
        string readerId, int id, RecordKind kind, Func<Subscription, Letter> letter, Func<Subscription, DateTime, Task<string?>> act, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var subscription = await db.Subscriptions.Include(s => s.Plan).Include(s => s.History).SingleOrDefaultAsync(s => s.Id == id && s.ReaderId == readerId, cancellationToken);
        if (subscription is null) return Gone;
        if (await act(subscription, time.GetUtcNow().UtcDateTime) is { } problem) return problem;

        var email = await db.Users.Where(u => u.Id == readerId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        outbox.Add(email, letter(subscription));
        record.Add(kind, $"{subscription.Plan?.Name}, last day {site.LastDayBefore(subscription.EndsAt).InWords()}", to: readerId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
