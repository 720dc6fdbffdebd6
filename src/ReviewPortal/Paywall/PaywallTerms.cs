using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Paywall;

/// <summary>What the paywall promises, read from what is really sold and really there.</summary>
/// <param name="Best">The offer with the lowest price an issue; null when nothing is on sale.</param>
/// <param name="Plans">The names of the plans on sale, in the desk's order.</param>
/// <param name="Articles">How many articles are published.</param>
public sealed record PaywallTerms(Offer? Best, IReadOnlyList<string> Plans, int Articles)
{
    /// <summary>“Print, Digital, or All Access”.</summary>
    public string PlansInWords => Plans.Count switch
    {
        0 => "",
        1 => Plans[0],
        2 => $"{Plans[0]} or {Plans[1]}",
        _ => $"{string.Join(", ", Plans.SkipLast(1))}, or {Plans[^1]}",
    };

    /// <summary>How many articles there are besides this one, in round words: “thousands”. Null if it is the only one.</summary>
    public string? OthersInWords => (Articles - 1) switch
    {
        <= 0 => null,
        >= 2000 => "thousands",
        >= 1000 => "more than a thousand",
        >= 200 => "hundreds",
        >= 100 => "more than a hundred",
        >= 24 => "dozens",
        var others => others.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    public static ValueTask<PaywallTerms> CurrentAsync(CurrentEdition edition, ReviewDbContext db, DateTime now, CancellationToken cancellationToken) =>
        edition.RecallAsync("terms", cancel => LoadAsync(db, now, cancel), _ => 1024, cancellationToken);

    private static async Task<PaywallTerms> LoadAsync(ReviewDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var offers = await db.Offers.AsNoTracking().SoldAt(now).Include(o => o.Plan).ToListAsync(cancellationToken);
        var plans = offers.Select(o => o.Plan).OfType<Plan>().DistinctBy(p => p.Id).OrderBy(p => p.Position);
        return new PaywallTerms(
            offers.OrderBy(o => (decimal)o.PriceMinor / o.Issues).ThenBy(o => o.Id).FirstOrDefault(),
            [.. plans.Select(p => p.Name)],
            await db.Articles.PublishedAt(now).CountAsync(cancellationToken));
    }
}
