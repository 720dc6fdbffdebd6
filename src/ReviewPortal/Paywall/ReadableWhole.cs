using ReviewPortal.Articles;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Paywall;

/// <summary>The rule of <see cref="Entitlement.Decide"/>, said to the database: a test holds the two together.</summary>
public static class ReadableWhole
{
    /// <summary>Those published articles that a reader may read the whole of now.</summary>
    public static IQueryable<Article> ReadableWholeBy(this IQueryable<Article> published, ReaderStanding? reader, DateTime now)
    {
        if (reader is null) return published.Where(a => a.Access == AccessLevel.Free);
        if (reader.ReadsAllAt(now)) return published;
        if (!reader.HoldsAt(now, isArchive: false)) return published.Where(a => a.Access != AccessLevel.Subscribers);
        var recent = now.AddMonths(-Plan.RecentMonths);
        return published.Where(a => a.Access != AccessLevel.Subscribers || a.PublishedAt >= recent);
    }

    /// <summary>Whether there is no published article that they may not read the whole of.</summary>
    public static bool ReadsAllAt(this ReaderStanding reader, DateTime now) => reader.ReadsAsStaff || reader.HoldsAt(now, isArchive: true);

    /// <summary>Whether a subscription of theirs opens what is recent, or the archive.</summary>
    public static bool HoldsAt(this ReaderStanding reader, DateTime now, bool isArchive) =>
        reader.Subscriptions.Any(s => s.IsRunningAt(now) && s.Covers(isArchive));
}
