using ReviewPortal.Articles;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Paywall;

/// <summary>
/// The decision whether a reader may read the whole of an article now. <see cref="Until"/> is the UTC instant (exclusive) to
/// which a subscription opens it, or at which the last one ended.
/// </summary>
public sealed record Entitlement(bool ReadsWhole, AccessReason Reason, DateTime? Until = null)
{
    /// <summary>The one rule of access. What is older than <see cref="Plan.RecentMonths"/> months is the archive.</summary>
    public static Entitlement Decide(AccessLevel access, DateTime publishedAt, ReaderStanding? reader, DateTime now)
    {
        if (access == AccessLevel.Free) return new(true, AccessReason.FreeArticle);
        if (reader is null) return new(false, AccessReason.Anonymous);
        if (reader.ReadsAsStaff) return new(true, AccessReason.Staff);
        if (access == AccessLevel.Registered) return new(true, AccessReason.RegisteredReader);

        var isArchive = IsArchive(publishedAt, now);
        var running = reader.Subscriptions.Where(s => s.IsRunningAt(now)).ToList();
        var covering = running.Where(s => s.Covers(isArchive)).ToList();
        if (covering.Count > 0) return new(true, AccessReason.Subscriber, covering.Max(s => s.EndsAt));
        if (running.Count > 0) return new(false, WhatIsMissing(running));
        var paused = reader.Subscriptions.Where(s => s.IsPausedAt(now) && s.EndsAt > now).ToList();
        if (paused.Count > 0) return new(false, AccessReason.SubscriptionPaused, paused.Min(s => s.PausedUntil));

        var ended = reader.Subscriptions.Where(s => s.EndsAt <= now).ToList();
        return ended.Count > 0
            ? new(false, AccessReason.SubscriptionEnded, ended.Max(s => s.EndsAt))
            : new(false, AccessReason.NoSubscription);
    }

    /// <summary>The same for whoever came by a gift link: what they may not read themselves is theirs if its giver may give it now.</summary>
    /// <param name="giver">Null if the link opens nothing.</param>
    public static Entitlement DecideGiven(AccessLevel access, DateTime publishedAt, ReaderStanding? reader, ReaderStanding? giver, DateTime now)
    {
        var own = Decide(access, publishedAt, reader, now);
        if (own.ReadsWhole) return own;
        if (giver is not null && MayBeGivenBy(access, publishedAt, giver, now)) return new(true, AccessReason.Gift);
        return own.Reason == AccessReason.Anonymous ? own with { Reason = AccessReason.GiftClosed } : own;
    }

    /// <summary>Whether a reader may pass an article on: it is not free, and a subscription of theirs opens it. A role gives nothing away.</summary>
    public static bool MayBeGivenBy(AccessLevel access, DateTime publishedAt, ReaderStanding giver, DateTime now) =>
        access != AccessLevel.Free && giver.HoldsAt(now, IsArchive(publishedAt, now));

    public static bool IsArchive(DateTime publishedAt, DateTime now) => publishedAt < now.AddMonths(-Plan.RecentMonths);

    private static AccessReason WhatIsMissing(List<SubscriptionTerm> running) =>
        running.Exists(s => s.CoversRecent) ? AccessReason.PlanDoesNotCoverArchive : AccessReason.PlanCoversPrintOnly;
}
