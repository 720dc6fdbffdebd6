using System.Globalization;
using ReviewPortal.Site;

namespace ReviewPortal.Figures;

/// <summary>A month, or a week from Monday to Sunday, on the site's calendar; the last one may not be over yet.</summary>
public sealed record Period(DateOnly First, DateOnly Last, string Name)
{
    public const int Months = 12;
    public const int Weeks = 52;

    /// <summary>The last twelve months, or 52 weeks, the one that holds today included, the oldest first.</summary>
    public static IReadOnlyList<Period> Before(DateOnly today, bool isByWeek) => isByWeek ? [.. WeeksTo(today)] : [.. MonthsTo(today)];

    public DateTime StartsAt(SiteOptions site) => site.StartOf(First);

    /// <summary>Exclusive.</summary>
    public DateTime EndsAt(SiteOptions site) => site.EndOf(Last);

    private static IEnumerable<Period> MonthsTo(DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        for (var i = Months - 1; i >= 0; i--)
        {
            var month = first.AddMonths(-i);
            yield return new(month, month.AddMonths(1).AddDays(-1), month.ToString("MMMM yyyy", CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<Period> WeeksTo(DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        for (var i = Weeks - 1; i >= 0; i--)
        {
            var week = monday.AddDays(-7 * i);
            yield return new(week, week.AddDays(6), week.ToString("MMM d, yyyy", CultureInfo.InvariantCulture));
        }
    }
}
