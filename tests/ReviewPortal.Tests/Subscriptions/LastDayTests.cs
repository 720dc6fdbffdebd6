using System.Globalization;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Tests.Subscriptions;

public sealed class LastDayTests
{
    private static readonly SiteOptions NewYork = new() { TimeZone = "America/New_York" };
    private static readonly DateTime Now = new(2026, 11, 22, 3, 0, 0, DateTimeKind.Utc); // November 21, 10 PM in New York

    [Theory]
    [InlineData("2026-11-21", null)]
    [InlineData("2026-11-20", "is over")]
    [InlineData("2036-11-21", null)]
    [InlineData("2036-11-22", "November 21, 2036")]
    public void A_last_day_is_today_or_later_and_within_ten_years_on_the_sites_calendar(string day, string? problem) =>
        Refused(problem, LastDay.Refuse(DateOnly.Parse(day, CultureInfo.InvariantCulture), Now, Now, NewYork));

    [Theory]
    [InlineData("2027-02-28", "March 1, 2027")]
    [InlineData("2027-03-01", null)]
    [InlineData("2037-03-01", null)]
    [InlineData("2037-03-02", "too far")]
    public void What_has_not_begun_may_not_end_before_it_does(string day, string? problem)
    {
        var startsAt = new DateTime(2027, 3, 1, 5, 0, 0, DateTimeKind.Utc);

        Refused(problem, LastDay.Refuse(DateOnly.Parse(day, CultureInfo.InvariantCulture), startsAt, Now, NewYork));
    }

    [Theory]
    [InlineData("2026-11-22T03:00:00Z", 10, "2027-04-10")] // a day that has begun counts
    [InlineData("2026-12-01T05:00:00Z", 10, "2027-04-19")] // from midnight, across the change to summer time
    [InlineData("2027-04-20T04:00:00Z", 20, "2028-01-24")] // and back again
    [InlineData("2026-12-01T05:00:00Z", 1, "2026-12-14")]
    public void An_offers_last_day_comes_a_fortnight_an_issue_later(string startsAt, int issues, string lastDay)
    {
        var start = DateTime.Parse(startsAt, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

        Assert.Equal(DateOnly.Parse(lastDay, CultureInfo.InvariantCulture), LastDay.Of(issues, start, NewYork));
    }

    private static void Refused(string? expected, string? problem)
    {
        if (expected is null) Assert.Null(problem);
        else Assert.Contains(expected, problem, StringComparison.Ordinal);
    }
}
