using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>
/// The pages at Stripe on which a reader could pay still, but for gifts: closed there, when paying one more would be paying twice, or
/// for what is not theirs to take any more.
/// </summary>
internal sealed partial class StripePages(ReviewDbContext db, StripeClient stripe, StripeAccess access, TimeProvider time, ILogger<StripePages> logger)
{
    /// <summary>Longer than a page is open.</summary>
    private static readonly TimeSpan Open = TimeSpan.FromDays(2);

    /// <summary>Before a page is opened: those of its plan, and, since nobody is new or comes back twice, those of offers that are not for everyone.</summary>
    /// <returns>An order that was paid already, and is only not noted yet; null if there is none, and the others are closed.</returns>
    /// <exception cref="StripeException">Stripe does not answer.</exception>
    public async Task<CardOrder?> CloseOthersAsync(CardOrder order, CancellationToken cancellationToken)
    {
        if (order is not { IsGift: false, ReaderId: { } readerId }) return null;
        var isForAll = await db.Offers.AnyAsync(o => o.Id == order.OfferId && o.Audience == OfferAudience.Everyone, cancellationToken);
        var others = await OpenOf(readerId)
            .Where(o => o.Id != order.Id && (!isForAll || o.PlanId == order.PlanId || db.Offers.Any(f => f.Id == o.OfferId && f.Audience != OfferAudience.Everyone)))
            .ToListAsync(cancellationToken);
        return await CloseAsync(others, cancellationToken);
    }

    /// <summary>
    /// Before an offer is ordered by invoice that is not for everyone: those of other such offers. Of those that have an open
    /// invoice, <see cref="ReviewPortal.Payments.OrderCheck"/> refuses a second.
    /// </summary>
    /// <returns>As <see cref="CloseOthersAsync(CardOrder, CancellationToken)"/>.</returns>
    /// <exception cref="StripeException">Stripe does not answer.</exception>
    public async Task<CardOrder?> CloseOthersAsync(string readerId, Offer offer, CancellationToken cancellationToken)
    {
        if (offer.Audience == OfferAudience.Everyone) return null;
        var others = await OpenOf(readerId).Where(o => o.OfferId != offer.Id && db.Offers.Any(f => f.Id == o.OfferId && f.Audience != OfferAudience.Everyone)).ToListAsync(cancellationToken);
        return await CloseAsync(others, cancellationToken);
    }

    /// <summary>After somebody paid, in whichever way: those of what they could not order any more. What Stripe does not close now is tried again by <see cref="StripeStopping"/>.</summary>
    public async Task CloseUnfitAsync(string readerId, CancellationToken cancellationToken)
    {
        var orders = await OpenOf(readerId).ToListAsync(cancellationToken);
        if (orders.Count == 0) return;
        var (now, ids) = (time.GetUtcNow().UtcDateTime, orders.ConvertAll(o => o.OfferId));
        var offers = await db.Offers.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken);
        var held = await db.Subscriptions.AsNoTracking().Where(s => s.ReaderId == readerId).ToListAsync(cancellationToken);
        var unfit = orders.FindAll(order => offers.Exists(offer => offer.Id == order.OfferId && offer.FitOf(held, now) != OfferFit.Fits));
        try
        {
            await CloseAsync(unfit, cancellationToken);
        }
        catch (StripeException failure)
        {
            LogLater(logger, failure.Message);
        }
    }

    /// <summary>As <see cref="CloseUnfitAsync(string, CancellationToken)"/>, of everybody.</summary>
    public async Task CloseUnfitAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow().UtcDateTime - Open;
        var readers = await db.CardOrders.Where(o => o.Status == CardOrderStatus.Open && o.Session != null && !o.IsGift && o.PlacedAt > since && o.ReaderId != null)
            .Select(o => o.ReaderId ?? "").Distinct().ToListAsync(cancellationToken);
        foreach (var reader in readers) await CloseUnfitAsync(reader, cancellationToken);
    }

    private IQueryable<CardOrder> OpenOf(string readerId) => db.CardOrders.AsNoTracking()
        .Where(o => o.ReaderId == readerId && o.Status == CardOrderStatus.Open && o.Session != null && !o.IsGift);

    private async Task<CardOrder?> CloseAsync(IEnumerable<CardOrder> orders, CancellationToken cancellationToken)
    {
        // Whoever takes no cards any more has nobody to ask.
        if (!access.IsThere) return null;
        CardOrder? paid = null;
        foreach (var order in orders)
        {
            var path = $"v1/checkout/sessions/{Uri.EscapeDataString(order.Session ?? "")}";
            var session = await stripe.FindAsync<StripeSession>(path, cancellationToken);
            if (session is { Status: "open" }) session = await stripe.PostAsync<StripeSession>($"{path}/expire", new StripeForm(), $"expire-{order.Id}", cancellationToken);
            // What the desk looks into holds up nothing else: if it comes right, it is asked again whether it fits.
            if (session is { Status: "complete" } && order.Problem is null) paid = order;
        }

        return paid;
    }

    [LoggerMessage(LogLevel.Warning, "A page that is not to be paid any more was not closed at Stripe; it is tried again. {Why}")]
    private static partial void LogLater(ILogger logger, string why);
}
