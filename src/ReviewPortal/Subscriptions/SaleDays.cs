namespace ReviewPortal.Subscriptions;

/// <summary>The rules for the days (in the site's zone) on which an offer is sold. Both ends may be open: from now, without end.</summary>
public static class SaleDays
{
    /// <summary>How far ahead a sale may be planned.</summary>
    public const int MaxYears = 10;

    public static string? RefuseFrom(DateOnly? from, DateOnly today) =>
        from < today ? "This day is over. Choose today or a later day, or leave it empty to sell from now."
        : from > today.AddYears(MaxYears) ? $"This is more than {MaxYears} years ahead."
        : null;

    public static string? RefuseUntil(DateOnly? until, DateOnly? from, DateOnly today) =>
        until < today ? "This day is over. Choose today or a later day, or leave it empty to sell without an end."
        : until < from ? "The sale would end before it begins."
        : until > today.AddYears(MaxYears) ? $"This is more than {MaxYears} years ahead; leave it empty to sell without an end."
        : null;
}
