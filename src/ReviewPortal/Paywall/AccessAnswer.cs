using ReviewPortal.Articles;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Paywall;

/// <summary>What the desk is told of one reader and one article. <paramref name="Entitlement"/> is null while nobody may read it.</summary>
public sealed record AccessAnswer(
    string Slug, string Title, ArticleStatus Status, AccessLevel Access, DateTime? PublishedAt, ReaderStanding Reader, Entitlement? Entitlement)
{
    /// <summary>Those of their subscriptions that run now.</summary>
    public IEnumerable<SubscriptionTerm> RunningAt(DateTime now) => Reader.Subscriptions.Where(s => s.IsRunningAt(now));

    /// <summary>Those that open this article now.</summary>
    public IEnumerable<SubscriptionTerm> CoveringAt(DateTime now) => RunningAt(now).Where(s => s.Covers(isArchive: PublishedAt < now.AddMonths(-Plan.RecentMonths)));

    /// <summary>
    /// The UTC instant (exclusive) to which their running subscriptions open the article; earlier than the end of the
    /// subscription if the article becomes part of an archive that it does not cover.
    /// </summary>
    public DateTime? OpenUntil(DateTime now)
    {
        if (Entitlement?.Reason != AccessReason.Subscriber || ArchivedFrom is not { } archived) return null;
        return CoveringAt(now).Max(s => (DateTime?)(s.CoversArchive || s.EndsAt < archived ? s.EndsAt : archived));
    }

    /// <summary>When their next subscription begins, if one is to.</summary>
    public DateTime? NextBegins(DateTime now) =>
        Reader.Subscriptions.Where(s => s.StartsAt > now && s.EndsAt > s.StartsAt).Min(s => (DateTime?)s.StartsAt);

    private DateTime? ArchivedFrom => PublishedAt?.AddMonths(Plan.RecentMonths);
}
