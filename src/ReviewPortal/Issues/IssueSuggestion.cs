using Microsoft.EntityFrameworkCore;

namespace ReviewPortal.Issues;

/// <summary>What the next issue is likely to be, from the last two: as long after, the next number, and with a new year a new volume.</summary>
public sealed record IssueSuggestion(DateOnly CoverDate, int Volume, int Number)
{
    private const int Fortnight = 14;
    private const int LongestGap = 92;

    public static async Task<IssueSuggestion> LoadAsync(IQueryable<Issue> issues, DateOnly today, CancellationToken cancellationToken) =>
        From(await issues.AsNoTracking().OrderByDescending(i => i.CoverDate).Take(2).ToListAsync(cancellationToken), today);

    /// <param name="latest">The last issue and the one before it.</param>
    /// <param name="today">The date of a first issue.</param>
    public static IssueSuggestion From(IReadOnlyList<Issue> latest, DateOnly today)
    {
        if (latest.Count == 0) return new(today, 1, 1);
        var last = latest[0];
        var gap = latest.Count > 1 ? last.CoverDate.DayNumber - latest[1].CoverDate.DayNumber : Fortnight;
        var days = gap is > 0 and <= LongestGap ? gap : Fortnight;
        var date = last.CoverDate.DayNumber + days <= DateOnly.MaxValue.DayNumber ? last.CoverDate.AddDays(days) : last.CoverDate;
        return date.Year > last.CoverDate.Year
            ? new(date, (last.Volume ?? 0) + 1, 1)
            : new(date, last.Volume ?? 1, (last.Number ?? 0) + 1);
    }
}
