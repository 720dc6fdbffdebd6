namespace ReviewPortal.Paywall;

/// <summary>A subscription as far as it decides access. Instants are UTC, the end is exclusive.</summary>
/// <param name="Id">Where its reader finds it; it decides nothing.</param>
public sealed record SubscriptionTerm(string Plan, bool CoversRecent, bool CoversArchive, DateTime StartsAt, DateTime EndsAt, bool IsPaid = true,
    DateTime? PausedAt = null, DateTime? PausedUntil = null, int Id = 0)
{
    public bool IsRunningAt(DateTime now) => StartsAt <= now && now < EndsAt && !IsPausedAt(now);

    public bool IsPausedAt(DateTime now) => PausedAt <= now && now < PausedUntil;

    public bool Covers(bool isArchive) => isArchive ? CoversArchive : CoversRecent || CoversArchive;
}
