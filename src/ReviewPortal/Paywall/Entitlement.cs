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

        var isArchive = publishedAt < now.AddMonths(-Plan.RecentMonths);
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

    private static AccessReason WhatIsMissing(List<SubscriptionTerm> running) =>
        running.Exists(s => s.CoversRecent) ? AccessReason.PlanDoesNotCoverArchive : AccessReason.PlanCoversPrintOnly;
}
