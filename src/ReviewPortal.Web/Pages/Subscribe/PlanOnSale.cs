using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Pages.Subscribe;

/// <summary>A plan with what of it somebody may take, the cheapest an issue first, and the address at which they do.</summary>
internal sealed record PlanOnSale(Plan Plan, IReadOnlyList<Offer> Offers, string Address)
{
    public Offer Best => Offers[0];

    /// <summary>In the desk's order.</summary>
    public static IReadOnlyList<PlanOnSale> Of(IEnumerable<Offer> offers, BuyerKind buyer, Func<Plan, string> address) => [..
        from offer in offers
        where offer.Plan is not null && offer.IsFor(buyer)
        orderby offer.MinorAnIssue
        group offer by offer.Plan into sold
        orderby sold.Key.Position
        select new PlanOnSale(sold.Key, [.. sold], address(sold.Key))];
}
