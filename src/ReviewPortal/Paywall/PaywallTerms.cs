using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Paywall;

/// <summary>What the paywall promises, read from what is really sold and really there.</summary>
/// <param name="Offers">What is on sale, each with its plan.</param>
/// <param name="Articles">How many articles are published.</param>
public sealed record PaywallTerms(IReadOnlyList<Offer> Offers, int Articles)
{
    /// <summary>The offer with the lowest price an issue; null when nothing is on sale.</summary>
    public Offer? Best => Offers.OrderBy(o => o.MinorAnIssue).ThenBy(o => o.Id).FirstOrDefault();

    private List<string> Plans => [.. Offers.Select(o => o.Plan).OfType<Plan>().DistinctBy(p => p.Id).OrderBy(p => p.Position).Select(p => p.Name)];

    /// <summary>For someone whose plan does not open an article: only what would open it, since the rest they have or gain nothing by.</summary>
    public PaywallTerms ThatOpen(bool isArchive) =>
        this with { Offers = [.. Offers.Where(o => o.Plan is { } plan && (plan.CoversArchive || (plan.CoversRecent && !isArchive)))] };

    /// <summary>For someone who is known: only what they may take.</summary>
    public PaywallTerms For(BuyerKind buyer) => this with { Offers = [.. Offers.Where(o => o.IsFor(buyer))] };

    /// <summary>“a Print, Digital, or All Access”.</summary>
    public string PlansInWords => Plans switch
    {
        [] => "",
        [var only] => $"{Article(only)} {only}",
        [var one, var other] => $"{Article(one)} {one} or {other}",
        [var first, .. var others, var last] => $"{Article(first)} {string.Join(", ", [first, .. others])}, or {last}",
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

    private static string Article(string name) => "AEIO".Contains(char.ToUpperInvariant(name[0]), StringComparison.Ordinal) ? "an" : "a";

    public static ValueTask<PaywallTerms> CurrentAsync(CurrentEdition edition, ReviewDbContext db, DateTime now, CancellationToken cancellationToken) =>
        edition.RecallAsync("terms", cancel => LoadAsync(db, now, cancel), _ => 1024, cancellationToken);

    private static async Task<PaywallTerms> LoadAsync(ReviewDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var offers = await db.Offers.AsNoTracking().SoldAt(now).Public().Include(o => o.Plan).ToListAsync(cancellationToken);
        return new PaywallTerms(offers, await db.Articles.PublishedAt(now).CountAsync(cancellationToken));
    }
}
