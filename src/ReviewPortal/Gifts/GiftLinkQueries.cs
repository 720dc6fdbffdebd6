namespace ReviewPortal.Gifts;

public static class GiftLinkQueries
{
    /// <summary>Those that open their article at an instant (UTC), if their giver's subscription does.</summary>
    public static IQueryable<GiftLink> OpenAt(this IQueryable<GiftLink> links, DateTime now) =>
        links.Where(l => l.RevokedAt == null && l.EndsAt > now && l.Openings < l.MostOpenings);
}
