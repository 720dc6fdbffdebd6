using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>
/// Notes what the card company is going to be asked for, by the rules that hold for every subscription. Asked for twice within
/// some minutes it is one move. Nothing is changed by it here until the card company has done it.
/// </summary>
public sealed class CardMoves(ReviewDbContext db, SubscriptionActs acts)
{
    private const string JustCharged = "The card is just being charged for what follows. Try again when it was.";

    /// <param name="subscription">With its plan and its history.</param>
    /// <param name="charge">When the card is charged next as yet, by the card company (UTC).</param>
    /// <returns>See <see cref="SubscriptionActs.ForeseePlanAsync"/>.</returns>
    public async Task<(PlanProspect? Prospect, string? Problem)> ForeseePlanAsync(
        Subscription subscription, int offerId, DateTime charge, DateTime now, CancellationToken cancellationToken)
    {
        if (charge <= now + CardMove.Soonest) return (null, JustCharged);
        var (prospect, problem) = await acts.ForeseePlanAsync(subscription, offerId, charge, now, cancellationToken);
        if (prospect is null) return (null, problem);
        return CardMove.Refuse(charge + prospect.Moved, now) is { } refused ? (null, refused) : (prospect, null);
    }

    /// <param name="charge">When the card is charged next as yet, by the card company (UTC).</param>
    /// <param name="shown">Of another plan: see <see cref="PlanChoice"/>.</param>
    /// <returns>The move; else why it can't be, in words.</returns>
    public async Task<(CardMove? Move, string? Problem)> NoteAsync(
        CardOrder order, CardMove move, DateTime charge, string? shown, Signature signature, CancellationToken cancellationToken)
    {
        var readerId = order.ReaderId ?? throw new InvalidOperationException("Only a reader's card is charged again and again.");
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var now = move.AskedAt;
        var since = now - CardMove.Lasting;
        var other = await db.CardMoves.AsNoTracking().Include($"{nameof(CardMove.Offer)}.{nameof(Offer.Plan)}")
            .Where(m => m.OrderId == order.Id && m.FollowedAt == null && m.AskedAt > since).FirstOrDefaultAsync(cancellationToken);
        if (other is not null) return other.AsksTheSameAs(move) ? (other, null) : (null, "Something else of it is just being changed. Try again in a few minutes.");

        var subscription = await db.Subscriptions.Include(s => s.Plan).Include(s => s.History).SingleOrDefaultAsync(s => s.Id == order.SubscriptionId, cancellationToken);
        if (subscription is null) return (null, SubscriptionLife.Gone);
        if (charge <= now + CardMove.Soonest) return (null, JustCharged);
        // Only to see what would become of it.
        var was = subscription.PaidUntil;
        var problem = await TryAsync(subscription, move, charge, shown, signature, cancellationToken) ?? move.Charge(charge + (subscription.PaidUntil - was), signature);
        db.ChangeTracker.Clear();
        if (problem is not null) return (null, problem);

        // Without the offer, which is there already.
        db.Entry(move).State = EntityState.Added;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (move, null);
    }

    /// <summary>The card company does not want it.</summary>
    public Task DropAsync(CardMove move, CancellationToken cancellationToken) => db.CardMoves.Where(m => m.Id == move.Id && m.FollowedAt == null).ExecuteDeleteAsync(cancellationToken);

    private async Task<string?> TryAsync(
        Subscription subscription, CardMove move, DateTime charge, string? shown, Signature signature, CancellationToken cancellationToken) => move switch
        {
            { PausedUntil: { } back } => acts.Pause(subscription, back, signature, move.AskedAt),
            { OfferId: { } offer } => await acts.ChangePlanAsync(subscription, new PlanChoice(offer, shown ?? ""), charge, signature, move.AskedAt, cancellationToken),
            _ => acts.Resume(subscription, signature, move.AskedAt),
        };
}
