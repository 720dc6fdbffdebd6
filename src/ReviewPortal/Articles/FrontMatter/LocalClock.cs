namespace ReviewPortal.Articles.FrontMatter;

/// <summary>Instants of what a clock in a time zone shows.</summary>
internal static class LocalClock
{
    /// <summary>
    /// The instant in UTC; null if it is later than a <see cref="DateTime"/> can be. What the clock shows twice is the first
    /// time; what it leaps over is moved on by the length of the leap.
    /// </summary>
    public static DateTime? ToUtc(DateTime local, TimeZoneInfo zone)
    {
        // The offsets of a day before and a day after are those on both sides of a change of clocks, if there is one near.
        var before = OffsetAt(local, -TimeSpan.TicksPerDay, zone);
        var after = OffsetAt(local, TimeSpan.TicksPerDay, zone);
        var (first, second) = before >= after ? (before, after) : (after, before);

        foreach (var offset in (ReadOnlySpan<TimeSpan>)[first, second])
        {
            if (ToUtc(local, offset) is { } instant && zone.GetUtcOffset(instant) == offset)
                return instant;
        }

        return ToUtc(local, before);
    }

    public static DateTime? ToUtc(DateTime local, TimeSpan offset)
    {
        var ticks = local.Ticks - offset.Ticks;

        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;
    }

    private static TimeSpan OffsetAt(DateTime local, long distance, TimeZoneInfo zone) =>
        zone.GetUtcOffset(new DateTime(Math.Clamp(local.Ticks + distance, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc));
}
