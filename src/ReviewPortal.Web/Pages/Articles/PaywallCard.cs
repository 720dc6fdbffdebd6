using ReviewPortal.Paywall;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>What the paywall under a teaser is worded from.</summary>
internal sealed record PaywallCard(Reading Reading, ReaderStanding? Reader, PaywallTerms Terms)
{
    public AccessReason Reason => Reading.Entitlement.Reason;

    public static PaywallCard For(Reading reading, ReaderStanding? reader, PaywallTerms terms, DateTime now)
    {
        var theirs = terms.For(reader?.BuyerAt(now) ?? BuyerKind.New);
        return new(reading, reader, reading.Entitlement.Reason switch
        {
            AccessReason.PlanDoesNotCoverArchive => theirs.ThatOpen(isArchive: true),
            AccessReason.PlanCoversPrintOnly => theirs.ThatOpen(isArchive: false),
            _ => reading.Article.PublishedAt is { } at && Entitlement.IsArchive(at, now) ? theirs.ThatOpen(isArchive: true) : theirs,
        });
    }

    /// <summary>The plans of theirs that run now, to say which does not cover the archive.</summary>
    public IEnumerable<SubscriptionTerm> RunningAt(DateTime now) => (Reader?.Subscriptions ?? []).Where(s => s.IsRunningAt(now));

    /// <summary>The one that goes on first, of those that are paused now; null if none is.</summary>
    public SubscriptionTerm? PausedAt(DateTime now) => Reader?.Subscriptions.Where(s => s.IsPausedAt(now) && s.EndsAt > now).MinBy(s => s.PausedUntil);
}
