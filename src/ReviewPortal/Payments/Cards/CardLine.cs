using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>What came from a card for a subscription, or went back of it, as the books have it: they do not say of which payment something went back.</summary>
/// <param name="Amount">Never below zero.</param>
public sealed record CardLine(DateOnly On, string PlanName, Money Amount, CardLineKind Kind)
{
    /// <returns>All of a reader’s, the latest first.</returns>
    public static async Task<IReadOnlyList<CardLine>> ReadAsync(ReviewDbContext db, string readerId, CancellationToken cancellationToken)
    {
        var booked = await db.Payments.AsNoTracking().Where(p => p.CardReference != null && p.Subscription != null && p.Subscription.ReaderId == readerId)
            .OrderByDescending(p => p.ReceivedOn).ThenByDescending(p => p.Id).ToListAsync(cancellationToken);
        var disputes = booked.Count == 0 ? [] : await db.CardDisputes.Where(d => d.Order != null && d.Order.ReaderId == readerId).Select(d => d.Reference).ToListAsync(cancellationToken);
        return [.. booked.Select(p => new CardLine(p.ReceivedOn, p.PlanName, new Money(Math.Abs(p.AmountMinor), p.Currency), KindOf(p, disputes)))];
    }

    private static CardLineKind KindOf(Payment payment, List<string> disputes)
    {
        var isOfBank = disputes.Exists(dispute => payment.CardReference == dispute || payment.CardReference == CardReceipt.BackOf(dispute));
        return payment.AmountMinor < 0
            ? isOfBank ? CardLineKind.TakenByBank : CardLineKind.SentBack
            : isOfBank ? CardLineKind.GivenUpByBank : CardLineKind.Charged;
    }
}
