using System.Globalization;
using ReviewPortal.Site;

namespace ReviewPortal.Tests.Site;

public sealed class SiteOptionsTests
{
    [Theory]
    [InlineData("America/New_York", "2027-03-14", "2027-03-14T05:00:00Z")] // clocks leap at two
    [InlineData("America/New_York", "2027-03-15", "2027-03-15T04:00:00Z")]
    [InlineData("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z")] // clocks leap over midnight
    [InlineData("America/Havana", "2026-11-01", "2026-11-01T04:00:00Z")] // midnight strikes twice
    [InlineData("Pacific/Kiritimati", "2027-01-01", "2026-12-31T10:00:00Z")]
    public void A_day_begins_at_its_first_instant_in_the_sites_zone(string zone, string day, string instant)
    {
        var site = new SiteOptions { TimeZone = zone };

        Assert.Equal(instant, $"{site.StartOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)):yyyy-MM-dd'T'HH:mm:ss'Z'}");
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Africa/Cairo")]
    [InlineData("America/Havana")]
    [InlineData("Asia/Beirut")]
    [InlineData("Atlantic/Azores")]
    [InlineData("Australia/Lord_Howe")]
    public void A_day_lasts_until_the_next_begins_whatever_the_clocks_do(string zone)
    {
        var site = new SiteOptions { TimeZone = zone };

        for (var day = new DateOnly(2026, 1, 1); day.Year < 2028; day = day.AddDays(1))
        {
            Assert.Equal(site.StartOf(day.AddDays(1)), site.EndOf(day));
            Assert.Equal(day, site.LastDayBefore(site.EndOf(day)));
            Assert.Equal(day, site.DateOf(site.StartOf(day)));
        }
    }

    [Fact]
    public void A_period_that_ends_within_a_day_has_that_as_its_last()
    {
        var site = new SiteOptions { TimeZone = "America/New_York" };

        Assert.Equal(new DateOnly(2026, 11, 21), site.LastDayBefore(new DateTime(2026, 11, 22, 3, 0, 0, DateTimeKind.Utc)));
    }
}
