namespace ReviewPortal.Payments.Cards;

public static class CardOrderQueries
{
    /// <summary>That by which a card is charged for a subscription again and again; none if nothing is charged any more.</summary>
    public static IQueryable<CardOrder> ChargingFor(this IQueryable<CardOrder> orders, int subscriptionId) =>
        orders.Where(o => o.SubscriptionId == subscriptionId && o.Term != null && o.ClosedAt == null).OrderByDescending(o => o.PlacedAt);
}
