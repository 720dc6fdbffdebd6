using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>
/// Takes a reader's order of an offer that they are going to pay by card. Pressed twice, in two windows, or again after they
/// went back, it is the same order; nothing is granted by it.
/// </summary>
public sealed class CardOrders(ReviewDbContext db, OrderCheck check, TimeProvider time)
{
    /// <summary>After so long the page on which it was to be paid is about to go.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromHours(22);

    /// <param name="seen">The latest order on this plan that was paid when the form was made, if there was one.</param>
    /// <param name="address">What the reader typed, without problems; null to use what is kept, if anything is.</param>
    /// <param name="article">Where they came from.</param>
    public async Task<(CardOrder? Order, string? Problem)> PlaceAsync(
        string readerId, int offerId, Guid? seen, AddressEntry? address, string? article, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var sound = await check.CheckAsync(readerId, offerId, address, cancellationToken);
        // The form is of before a payment: what they paid for is theirs already, and not to be had twice by going back.
        if (sound.Offer is { } asked && await LatestPaidAsync(readerId, asked.PlanId, cancellationToken) is { } latest && latest.Id != seen) return (latest, null);
        if (sound is not { Problem: null, Reader: { } reader, Offer: { } offer, Plan: { } plan }) return (null, sound.Problem);
        if (!CardOrder.CanCharge(offer)) return (null, "This offer can’t be paid by card. Order it by invoice.");

        var since = now - Fresh;
        var order = await db.CardOrders.AsNoTracking().Include(o => o.Plan)
            .Where(o => o.ReaderId == readerId && o.OfferId == offerId && !o.IsGift && o.Status == CardOrderStatus.Open && o.PlacedAt > since && o.Problem == null)
            .OrderByDescending(o => o.PlacedAt).FirstOrDefaultAsync(cancellationToken);
        if (order is null) db.CardOrders.Add(order = CardOrder.For(reader, plan, offer, article, now));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (order, null);
    }

    public Task<CardOrder?> LatestPaidAsync(string readerId, int planId, CancellationToken cancellationToken) => db.CardOrders.AsNoTracking()
        .Where(o => o.ReaderId == readerId && o.PlanId == planId && !o.IsGift && o.Status == CardOrderStatus.Paid).OrderByDescending(o => o.PlacedAt).FirstOrDefaultAsync(cancellationToken);
}
