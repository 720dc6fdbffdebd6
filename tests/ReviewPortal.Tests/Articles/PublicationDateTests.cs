using System.Globalization;
using System.Text;
using ReviewPortal.Articles;
using ReviewPortal.Tests.Articles.Uploads;

namespace ReviewPortal.Tests.Articles;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("1963-10-17", "1963-10-17T04:00:00")]
    [InlineData("2026-11-05", "2026-11-05T05:00:00")]
    [InlineData("'2026-11-05'", "2026-11-05T05:00:00")]
    [InlineData("2026-11-05 09:00", "2026-11-05T14:00:00")]
    [InlineData("2026-11-05 9:00", "2026-11-05T14:00:00")]
    [InlineData("2026-11-05T09:00", "2026-11-05T14:00:00")]
    [InlineData("2026-11-05T09:00:30", "2026-11-05T14:00:30")]
    [InlineData("2026-11-05T09:00:30.25", "2026-11-05T14:00:30.25")]
    [InlineData("9999-12-31", "9999-12-31T05:00:00")]
    public void A_date_or_a_local_time_is_the_zones(string written, string utc)
    {
        Assert.Equal(Utc(utc), Published(written));
    }

    [Theory]
    [InlineData("2026-11-05T09:00Z", "2026-11-05T09:00:00")]
    [InlineData("2026-11-05t09:00:00z", "2026-11-05T09:00:00")]
    [InlineData("2026-11-05 09:00 Z", "2026-11-05T09:00:00")]
    [InlineData("2026-11-05T09:00:00+02:00", "2026-11-05T07:00:00")]
    [InlineData("2026-11-05T09:00:00-0530", "2026-11-05T14:30:00")]
    [InlineData("2026-11-05 09:00 +14", "2026-11-04T19:00:00")]
    public void An_instant_says_its_own_offset(string written, string utc)
    {
        Assert.Equal(Utc(utc), Published(written));
    }

    [Fact]
    public void The_instant_is_marked_as_UTC()
    {
        Assert.Equal(DateTimeKind.Utc, Published("1963-10-17")?.Kind);
        Assert.Equal(DateTimeKind.Utc, Published("1963-10-17T09:00+01:00")?.Kind);
    }

    [Theory]
    [InlineData("2026-03-08 01:59", "2026-03-08T06:59:00")]
    [InlineData("2026-03-08 02:00", "2026-03-08T07:00:00")]
    [InlineData("2026-03-08 02:30", "2026-03-08T07:30:00")]
    [InlineData("2026-03-08 03:00", "2026-03-08T07:00:00")]
    public void A_time_that_the_clock_leaps_over_is_moved_on(string written, string utc)
    {
        Assert.Equal(Utc(utc), Published(written));
    }

    [Theory]
    [InlineData("2026-11-01 00:59", "2026-11-01T04:59:00")]
    [InlineData("2026-11-01 01:30", "2026-11-01T05:30:00")]
    [InlineData("2026-11-01 02:00", "2026-11-01T07:00:00")]
    public void A_time_that_the_clock_shows_twice_is_the_first(string written, string utc)
    {
        Assert.Equal(Utc(utc), Published(written));
    }

    [Theory]
    [InlineData("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00")] // its midnight is leapt over
    [InlineData("America/Havana", "2026-11-01", "2026-11-01T04:00:00")] // its midnight comes twice
    [InlineData("Europe/Dublin", "2026-10-25 01:30", "2026-10-25T00:30:00")] // winter is the exception there
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45:00")] // half an hour
    [InlineData("Asia/Kathmandu", "2026-11-05", "2026-11-04T18:15:00")]
    public void Other_zones_have_their_own_clocks(string zone, string written, string utc)
    {
        var bytes = Encoding.UTF8.GetBytes($"---\ntitle: A\npublished: {written}\n---\nText.\n");

        Assert.Equal(Utc(utc), ArticleFile.Read(bytes, TimeZoneInfo.FindSystemTimeZoneById(zone)).File?.Published);
    }

    [Theory]
    [InlineData("soon", "a date such as 1963-10-17, or a date and time such as 1963-10-17 09:00")]
    [InlineData("17/10/1963", "a date such as 1963-10-17, or a date and time such as 1963-10-17 09:00")]
    [InlineData("1963-10-17Z", "a date such as 1963-10-17, or a date and time such as 1963-10-17 09:00")]
    [InlineData("1963-10-17 09:00 EST", "a date such as 1963-10-17, or a date and time such as 1963-10-17 09:00")]
    [InlineData("1963-02-29", "a day that the calendar has")]
    [InlineData("1963-13-01", "a day that the calendar has")]
    [InlineData("1963-00-00", "a day that the calendar has")]
    [InlineData("0963-10-17", "in the years 1000 to 9999")]
    [InlineData("1963-10-17 24:00", "at a time between 00:00 and 23:59")]
    [InlineData("1963-10-17 09:60", "at a time between 00:00 and 23:59")]
    [InlineData("1963-10-17 09:00+15:00", "no more than 14 hours from UTC")]
    [InlineData("1963-10-17 09:00+02:75", "no more than 14 hours from UTC")]
    [InlineData("9999-12-31 23:00", "before the end of the year 9999")]
    public void Any_other_instant_is_refused_in_words(string written, string expected)
    {
        Assert.Equal($"salt.md, line 3, published: “published” should be {expected}; it says “{written}”.", Uploaded.ErrorOf($"published: {written}"));
    }

    [Fact]
    public void An_issue_has_a_date()
    {
        Assert.Equal(new DateOnly(1964, 2, 29), Uploaded.Article("issue: 1964-02-29").Issue);
    }

    [Theory]
    [InlineData("Oct. 17, 1963", "a date such as 1963-10-17")]
    [InlineData("1963-10-17 09:00", "a date such as 1963-10-17")]
    [InlineData("1963-2-3", "a date such as 1963-10-17")]
    [InlineData("1963-02-30", "a day that the calendar has")]
    [InlineData("0001-01-01", "in the years 1000 to 9999")]
    public void Any_other_issue_is_refused_in_words(string written, string expected)
    {
        Assert.Equal($"salt.md, line 3, issue: “issue” should be {expected}; it says “{written}”.", Uploaded.ErrorOf($"issue: {written}"));
    }

    private static DateTime? Published(string written) => Uploaded.Article($"published: {written}").Published;

    private static DateTime Utc(string written) =>
        DateTime.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
