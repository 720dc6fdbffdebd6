namespace ReviewPortal.Subscriptions;

/// <summary>Asked when an offer is ordered, and again when it was paid: much may have been paid between.</summary>
public static class OfferFitting
{
    /// <param name="held">All that they hold and held, without what came of the order itself.</param>
    /// <param name="now">UTC.</param>
    public static OfferFit FitOf(this Offer offer, IReadOnlyCollection<Subscription> held, DateTime now) =>
        held.Renewing(offer, now) is not null ? OfferFit.RenewsAlready
        : offer.IsFor(Buyer.KindOf(held.Any(s => s.IsPaid), held.Any(s => s.EndsAt > now))) ? OfferFit.Fits
        : OfferFit.ForOthers;

    /// <returns>What renews by itself on the plan of an offer; null if nothing does.</returns>
    public static Subscription? Renewing(this IEnumerable<Subscription> held, Offer offer, DateTime now) =>
        held.FirstOrDefault(s => s.PlanId == offer.PlanId && s.PaidUntil > now && s.Renews);
}
