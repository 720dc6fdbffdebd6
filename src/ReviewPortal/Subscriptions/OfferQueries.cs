namespace ReviewPortal.Subscriptions;

public static class OfferQueries
{
    /// <summary>The offers on sale at an instant (UTC).</summary>
    public static IQueryable<Offer> SoldAt(this IQueryable<Offer> offers, DateTime now) =>
        offers.Where(o => o.SoldFrom <= now && (o.SoldUntil == null || o.SoldUntil > now));

    /// <summary>Those of no campaign.</summary>
    public static IQueryable<Offer> Public(this IQueryable<Offer> offers) => offers.Where(o => o.Code == null);

    /// <summary>Those at whose price what is left of a subscription could be counted for another plan now: public, for everyone, and not cheaper than what follows them.</summary>
    public static IQueryable<Offer> ToChangeTo(this IQueryable<Offer> offers, int fromPlanId, DateTime now) =>
        offers.SoldAt(now).Public().Where(o => o.Audience == OfferAudience.Everyone && o.PlanId != fromPlanId
            && (o.RenewalIssues == null || o.PriceMinor * o.RenewalIssues >= o.RenewalPriceMinor * o.Issues));
}
