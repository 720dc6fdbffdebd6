using ReviewPortal.Site;

namespace ReviewPortal.Subscriptions;

/// <summary>The days, on the site's calendar, for which a subscription stands still: from one day to the day on which it goes on.</summary>
public sealed record PauseDays(DateOnly First, DateOnly Back)
{
    public const int Most = 182;

    /// <summary>Days that a subscription runs between two pauses.</summary>
    public const int Between = 28;

    public int Count => Back.DayNumber - First.DayNumber;

    /// <summary>“June 16, 2026 to July 15, 2026, 30 days”.</summary>
    public override string ToString() => $"{First.InWords()} to {Back.AddDays(-1).InWords()}, {(Count == 1 ? "1 day" : $"{Count} days")}";

    /// <summary>It begins tomorrow: of today something has been had already, and whole days are what the end moves by.</summary>
    public static PauseDays Until(DateOnly back, DateTime now, SiteOptions site) => new(site.DateOf(now).AddDays(1), back);

    /// <summary>The latest day on which a pause that is asked for now may end.</summary>
    public static DateOnly Latest(DateTime now, SiteOptions site) => site.DateOf(now).AddDays(1 + Most);

    /// <returns>Why there can be no pause now, in words for the reader; null if there can.</returns>
    public static string? Refuse(Subscription subscription, DateTime now, SiteOptions site)
    {
        if (subscription.StatusAt(now) != SubscriptionStatus.Running) return "Only a subscription that runs can be paused.";
        if (subscription.PausedUntil is { } before && (before > now || site.DateOf(now) < site.DateOf(before).AddDays(Between)))
            return $"There was a pause until {site.DateOf(before).InWords()}. The next can be asked for from {site.DateOf(before).AddDays(Between).InWords()}.";
        return site.LastDayBefore(subscription.PaidUntil) <= site.DateOf(now) ? "Today is its last day." : null;
    }

    /// <returns>Why it can't go on on that day, in words for its field; null if it can.</returns>
    public string? Refuse() =>
        Count < 1 ? $"The pause begins on {First.InWords()}. Choose a later day to go on."
        : Count > Most ? $"A pause is {Most} days at the most: choose a day up to {First.AddDays(Most).InWords()}."
        : null;
}
