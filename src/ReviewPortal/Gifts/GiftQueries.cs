namespace ReviewPortal.Gifts;

public static class GiftQueries
{
    /// <summary>Those that are paid for, and neither redeemed nor void.</summary>
    public static IQueryable<GiftSubscription> Ready(this IQueryable<GiftSubscription> gifts) =>
        gifts.Where(g => g.PaidAt != null && g.RedeemedAt == null && g.VoidedAt == null);
}
