namespace ReviewPortal.Paywall;

/// <summary>A subscription as far as it decides access. Instants are UTC, the end is exclusive.</summary>
public sealed record SubscriptionTerm(string Plan, bool CoversRecent, bool CoversArchive, DateTime StartsAt, DateTime EndsAt, bool IsPaid = true)
{
    public bool IsRunningAt(DateTime now) => StartsAt <= now && now < EndsAt;

    public bool Covers(bool isArchive) => isArchive ? CoversArchive : CoversRecent || CoversArchive;
}
