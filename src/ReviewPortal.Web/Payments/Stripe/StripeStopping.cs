using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>
/// Stops at Stripe what has ended here: nobody's card is charged after their account is deleted, or circulation ended what they
/// had, or what they paid went back; and nobody pays on a page for what is not theirs to take any more.
/// </summary>
internal sealed class StripeStopping(ReviewDbContext db, StripeClient stripe, StripeSync sync, StripePages pages, TimeProvider time)
{
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var ended = await db.CardOrders.AsNoTracking()
            .Where(o => o.Term != null && o.ClosedAt == null
                && (o.ReaderId == null
                    // Paid, not granted, and sent back.
                    || (o.Status == CardOrderStatus.Paid && o.SubscriptionId == null && o.Problem == null)
                    || (o.Subscription != null && (o.Subscription.EndCause == EndCause.ByCirculation || o.Subscription.EndCause == EndCause.Refunded) && o.Subscription.EndsAt <= now)))
            .Select(o => new { o.Id, o.Term }).ToListAsync(cancellationToken);
        foreach (var order in ended)
        {
            var path = $"v1/subscriptions/{Uri.EscapeDataString(order.Term ?? "")}";
            if (await stripe.FindAsync<StripeSubscription>(path, cancellationToken) is { Status: not "canceled" }) await stripe.DeleteAsync<StripeSubscription>(path, cancellationToken);
            await sync.BringAsync(order.Id, null, null, keep: true, cancellationToken);
        }

        await pages.CloseUnfitAsync(cancellationToken);
    }
}
