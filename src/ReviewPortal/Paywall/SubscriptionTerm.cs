namespace ReviewPortal.Paywall;

/// <summary>A subscription as far as it decides access. Instants are UTC, the end is exclusive.</summary>
public sealed record SubscriptionTerm(string Plan, bool CoversRecent, bool CoversArchive, DateTime StartsAt, DateTime EndsAt, bool IsPaid = true,
    DateTime? PausedAt = null, DateTime? PausedUntil = null)
{
    public bool IsRunningAt(DateTime now) => StartsAt <= now && now < EndsAt && !IsPausedAt(now);

    public bool IsPausedAt(DateTime now) => PausedAt <= now && now < PausedUntil;

    public bool Covers(bool isArchive) => isArchive ? CoversArchive : CoversRecent || CoversArchive;
}
