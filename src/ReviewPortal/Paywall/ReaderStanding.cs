using ReviewPortal.Subscriptions;

namespace ReviewPortal.Paywall;

/// <summary>What the database says of a reader at this request: who they are, their roles, and all their subscriptions.</summary>
public sealed record ReaderStanding(
    string Id, string Name, string SecurityStamp, IReadOnlyList<string> Roles, IReadOnlyList<SubscriptionTerm> Subscriptions)
{
    /// <summary>
    /// Whether they showed in this session more than a password, or nobody asks for more here. A role opens nothing without.
    /// </summary>
    public bool IsStrong { get; init; }

    public bool IsStaff => Roles.Count > 0;

    public bool ReadsAsStaff => IsStaff && IsStrong;

    public bool HasSubscriptionAt(DateTime now) => Subscriptions.Any(s => s.IsRunningAt(now));

    /// <summary>Whether nothing that the review has printed is closed to them, so that nothing is left to be sold.</summary>
    public bool ReadsEverythingAt(DateTime now) => MayEdit || Subscriptions.Any(s => s.IsRunningAt(now) && s.Covers(isArchive: true));

    /// <summary>What they are to whom an offer is made. One that is paused, or still to begin, is a subscription.</summary>
    public BuyerKind BuyerAt(DateTime now) => Buyer.KindOf(Subscriptions.Any(s => s.IsPaid), Subscriptions.Any(s => s.EndsAt > now));

    public bool MayEdit => IsStrong && (Roles.Contains(Accounts.Roles.Admin) || Roles.Contains(Accounts.Roles.Editor));
}
