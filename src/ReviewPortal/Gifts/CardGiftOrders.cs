using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Gifts;

/// <summary>
/// Takes a reader’s order of a gift that they are going to pay by card. Pressed twice, in two windows, or again after they went
/// back, it is the same order; as long as it is not paid, there is no gift and no invoice.
/// </summary>
public sealed class CardGiftOrders(ReviewDbContext db, SiteOptions site, TimeProvider time)
{
    /// <param name="seen">The latest of the reader’s gifts that was paid by card when the form was made, if there was one.</param>
    /// <param name="entry">Without problems.</param>
    public async Task<(CardOrder? Order, string? Problem)> PlaceAsync(string readerId, int offerId, Guid? seen, GiftEntry entry, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == readerId, cancellationToken) is not { } reader) return (null, "This account was deleted.");
        // The form is of before a payment: that gift is theirs already, and not to be paid for twice by going back.
        if (await PaidSinceAsync(readerId, offerId, seen, entry.CleanName, cancellationToken) is { } paid) return (paid, null);
        var offer = await db.Offers.Include(o => o.Plan).SingleOrDefaultAsync(o => o.Id == offerId, cancellationToken);
        if (offer is not { Plan: { } plan, IsGivable: true } || !offer.IsSoldAt(now)) return (null, "This is not on sale any more. Choose another.");
        if (!CardAmount.CanCharge(offer.PriceMinor, offer.Currency)) return (null, "This can’t be paid by card. Order it by invoice.");

        var since = now - CardOrders.Fresh;
        var open = await db.CardOrders.Include(o => o.Plan)
            .Where(o => o.ReaderId == readerId && o.IsGift && o.Status == CardOrderStatus.Open && o.PlacedAt > since && o.Problem == null).ToListAsync(cancellationToken);
        var ids = open.ConvertAll(o => o.Id);
        var drafts = await db.GiftDrafts.Where(d => ids.Contains(d.OrderId)).ToListAsync(cancellationToken);
        var draft = drafts.Find(d => d.RecipientName == entry.CleanName && d.RecipientEmail == entry.CleanEmail && open.Exists(o => o.Id == d.OrderId && o.OfferId == offerId));
        if (draft is null && open.Count >= GiftOrders.MostOpen) return (null, $"You have begun to pay for {open.Count} gifts today. Pay for some of them first, or write to the review.");

        var order = open.Find(o => o.Id == draft?.OrderId) ?? CardOrder.ForGift(reader, plan, offer, now);
        if (draft is null)
        {
            db.CardOrders.Add(order);
            db.GiftDrafts.Add(draft = new GiftDraft { OrderId = order.Id });
        }

        // What was typed last is what they mean.
        draft.Take(entry, entry.SendAt(site, now));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (order, null);
    }

    public Task<CardOrder?> LatestPaidAsync(string readerId, CancellationToken cancellationToken) => PaidBy(readerId).FirstOrDefaultAsync(cancellationToken);

    private async Task<CardOrder?> PaidSinceAsync(string readerId, int offerId, Guid? seen, string recipient, CancellationToken cancellationToken)
    {
        var last = await db.CardOrders.Where(o => o.Id == seen && o.ReaderId == readerId).Select(o => (DateTime?)o.PlacedAt).SingleOrDefaultAsync(cancellationToken) ?? DateTime.UnixEpoch;
        return await PaidBy(readerId).Where(o => o.OfferId == offerId && o.PlacedAt > last)
            .FirstOrDefaultAsync(o => db.GiftSubscriptions.Any(g => g.InvoiceNumber == o.InvoiceNumber && g.RecipientName == recipient), cancellationToken);
    }

    /// <summary>The latest first.</summary>
    private IQueryable<CardOrder> PaidBy(string readerId) => db.CardOrders.AsNoTracking()
        .Where(o => o.ReaderId == readerId && o.IsGift && o.Status == CardOrderStatus.Paid).OrderByDescending(o => o.PlacedAt);
}
