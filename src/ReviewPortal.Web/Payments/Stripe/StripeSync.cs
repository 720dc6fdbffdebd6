using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>
/// Brings an order to where Stripe has it: asks for all of it, and applies that unless somebody else applied meanwhile what they
/// may have been told later; then it asks again. So what was told twice, late, in another order or never makes no difference.
/// </summary>
internal sealed class StripeSync(ReviewDbContext db, StripePurchases purchases, StripePages pages, CardBooks books)
{
    private const int MostTries = 10;

    /// <param name="told">The event that led here, to be noted with what it changed; null if there was none.</param>
    /// <param name="session">The page of an order that does not know its own.</param>
    /// <param name="keep">False only to learn what would change.</param>
    /// <returns>What changed; null for an order that there is not.</returns>
    public async Task<CardChange?> BringAsync(Guid orderId, CardNotice? told, string? session, bool keep, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var order = await db.CardOrders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == orderId, cancellationToken);
            if (order is null) return null;
            var purchase = await purchases.FindAsync(order, order.Session ?? session, cancellationToken);
            try
            {
                if (await books.ApplyAsync(order, purchase, told, keep, cancellationToken) is not { } change) continue;
                if (keep && change is { Words.Count: > 0, Order: { Status: CardOrderStatus.Paid, ReaderId: { } readerId } }) await pages.CloseUnfitAsync(readerId, cancellationToken);
                return change;
            }
            catch (Exception failure) when (failure.IsClash())
            {
                db.ChangeTracker.Clear();
            }
        }

        throw new InvalidOperationException("An order is changed again and again.");
    }
}
