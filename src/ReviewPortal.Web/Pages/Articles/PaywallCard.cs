using ReviewPortal.Paywall;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>What the paywall under a teaser is worded from.</summary>
internal sealed record PaywallCard(Reading Reading, ReaderStanding? Reader, PaywallTerms Terms)
{
    public AccessReason Reason => Reading.Entitlement.Reason;

    public static PaywallCard For(Reading reading, ReaderStanding? reader, PaywallTerms terms) => new(reading, reader, reading.Entitlement.Reason switch
    {
        AccessReason.PlanDoesNotCoverArchive => terms.ThatOpen(isArchive: true),
        AccessReason.PlanCoversPrintOnly => terms.ThatOpen(isArchive: false),
        _ => terms,
    });

    /// <summary>The plans of theirs that run now, to say which does not cover the archive.</summary>
    public IEnumerable<SubscriptionTerm> RunningAt(DateTime now) => (Reader?.Subscriptions ?? []).Where(s => s.IsRunningAt(now));
}
