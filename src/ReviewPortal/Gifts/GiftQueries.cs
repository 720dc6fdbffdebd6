namespace ReviewPortal.Gifts;

public static class GiftQueries
{
    /// <summary>Those that are paid for, and neither redeemed nor void.</summary>
    public static IQueryable<GiftSubscription> Ready(this IQueryable<GiftSubscription> gifts) =>
        gifts.Where(g => g.PaidAt != null && g.RedeemedAt == null && g.VoidedAt == null);

    /// <summary>Those that go by mail, whose day has come.</summary>
    public static IQueryable<GiftSubscription> ToBeSentAt(this IQueryable<GiftSubscription> gifts, DateTime now) =>
        gifts.Ready().Where(g => g.RecipientEmail != null && g.SentAt == null && (g.SendAt == null || g.SendAt <= now));
}
