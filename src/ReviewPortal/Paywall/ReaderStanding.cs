namespace ReviewPortal.Paywall;

/// <summary>What the database says of a reader at this request: who they are, their roles, and all their subscriptions.</summary>
public sealed record ReaderStanding(
    string Id, string Name, string SecurityStamp, IReadOnlyList<string> Roles, IReadOnlyList<SubscriptionTerm> Subscriptions)
{
    public bool IsStaff => Roles.Count > 0;

    public bool HasSubscriptionAt(DateTime now) => Subscriptions.Any(s => s.IsRunningAt(now));

    public bool MayEdit => Roles.Contains(Accounts.Roles.Admin) || Roles.Contains(Accounts.Roles.Editor);
}
