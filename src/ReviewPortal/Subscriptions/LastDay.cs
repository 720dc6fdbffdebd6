using ReviewPortal.Site;

namespace ReviewPortal.Subscriptions;

/// <summary>The rules for the last day of a subscription, which is a whole day in the site's zone.</summary>
public static class LastDay
{
    /// <summary>From now, or from the start if that is later. What is paid for may go beyond.</summary>
    public const int MaxYears = 10;

    /// <returns>Why a subscription can't have this last day, in words for its field; null if it can.</returns>
    public static string? Refuse(DateOnly day, DateTime startsAt, DateTime now, SiteOptions site)
    {
        var today = site.DateOf(now);
        var begins = startsAt > now ? site.DateOf(startsAt) : today;
        var latest = begins.AddYears(MaxYears);
        if (day < today) return "This day is over. Choose today or a later day.";
        if (day < begins) return $"The subscription begins on {begins.InWords()}. Choose that day or a later one.";
        if (day > latest) return $"This is too far ahead: choose a day up to {latest.InWords()}.";
        return null;
    }

    /// <summary>The last day of so many issues, each a fortnight, counted on the site's calendar from the start (UTC).</summary>
    public static DateOnly Of(int issues, DateTime startsAt, SiteOptions site)
    {
        // By the clock on the wall: a change to summer time on the way neither gives nor takes a day.
        var start = TimeZoneInfo.ConvertTimeFromUtc(startsAt, site.Zone);
        return DateOnly.FromDateTime(start.AddDays(issues * Offer.DaysAnIssue).AddTicks(-1));
    }
}
