using ReviewPortal.Figures;
using ReviewPortal.Site;

namespace ReviewPortal.Tests.Figures;

/// <summary>Against a small history that was counted by hand. The site is in New York, where summer time began on March 8, 2026.</summary>
public sealed class SubscriberFiguresTests
{
    private static readonly SiteOptions Site = new() { TimeZone = "America/New_York" };
    private static readonly DateTime Now = Utc(2026, 6, 15, 16);
    private static readonly IReadOnlyList<Period> Months = Period.Before(new(2026, 6, 15), isByWeek: false);

    private static readonly Span[] History =
    [
        // One person: renewed without a gap across the end of March, then took another plan; still there.
        new("ida", "Print", Utc(2025, 11, 1, 4), Utc(2026, 4, 1, 4), StartKind.Ordered, EndKind.RanOut),
        new("ida", "Print", Utc(2026, 4, 1, 4), Utc(2026, 5, 20, 12), StartKind.Ordered, EndKind.RanOut),
        new("ida", "All Access", Utc(2026, 5, 20, 12), Utc(2027, 5, 1, 4), StartKind.Ordered, EndKind.RanOut),
        // Ended on March 31 in New York, which is April in UTC.
        new("bo", "Digital", Utc(2026, 1, 10), Utc(2026, 4, 1, 3), StartKind.Given, EndKind.CancelledByReader),
        // Ended as March did: the last instant that counts is March's, the end itself is April's.
        new("cy", "Digital", Utc(2026, 2, 1, 5), Utc(2026, 4, 1, 4), StartKind.Ordered, EndKind.Unpaid),
        // Two at once count once on any plan; came back after a gap.
        new("di", "Digital", Utc(2026, 3, 8, 5), Utc(2026, 3, 20), StartKind.Ordered, EndKind.RanOut),
        new("di", "Print", Utc(2026, 3, 9), Utc(2026, 3, 15), StartKind.Given, EndKind.ByCirculation),
        new("di", "Digital", Utc(2026, 3, 25), Utc(2026, 9, 1), StartKind.Ordered, EndKind.RanOut),
        // Refunded before it began, and one that is to come: nothing.
        new("eve", "Digital", Utc(2026, 5, 1), Utc(2026, 4, 20), StartKind.Ordered, EndKind.Refunded),
        new("flo", "Digital", Utc(2026, 7, 1), Utc(2027, 7, 1), StartKind.Ordered, EndKind.RanOut),
    ];

    private static readonly SubscriberFigures Figures = new(History, ["Print", "Digital"], Months, Site, Now);

    [Fact]
    public void Subscribers_are_counted_on_each_plan_as_the_month_ends_on_the_sites_calendar()
    {
        Assert.Equal(["Print", "Digital", "All Access"], Figures.Plans);
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0], Months.Select(m => Figures.On("Print", m)));
        Assert.Equal([0, 0, 0, 0, 0, 0, 1, 2, 2, 1, 1, 1], Months.Select(m => Figures.On("Digital", m)));
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1], Months.Select(m => Figures.On("All Access", m)));
        Assert.Equal([0, 0, 0, 0, 1, 1, 2, 3, 3, 2, 2, 2], Months.Select(Figures.OnAny));
    }

    [Fact]
    public void A_renewal_and_a_change_of_plan_are_neither_an_end_nor_a_start()
    {
        Assert.Equal([0, 0, 0, 0, 1, 0, 0, 1, 2, 0, 0, 0], Months.Select(m => Figures.Started(StartKind.Ordered, m)));
        Assert.Equal([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], Months.Select(m => Figures.Started(StartKind.Given, m)));
    }

    [Fact]
    public void Ends_are_counted_by_their_cause_in_the_month_in_which_they_come()
    {
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0], Months.Select(m => Figures.Ended(EndKind.CancelledByReader, m)));
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0], Months.Select(m => Figures.Ended(EndKind.Unpaid, m)));
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0], Months.Select(m => Figures.Ended(EndKind.RanOut, m)));
        Assert.All(new[] { EndKind.Refunded, EndKind.ByCirculation, EndKind.AccountDeleted }, kind => Assert.All(Months, m => Assert.Equal(0, Figures.Ended(kind, m))));
    }

    [Fact]
    public void The_week_in_which_clocks_go_forward_loses_no_start()
    {
        var weeks = Period.Before(new(2026, 6, 15), isByWeek: true);
        var figures = new SubscriberFigures(History, [], weeks, Site, Now);
        // A start at midnight of Sunday, March 8, belongs to the week from March 2.
        var week = weeks.Single(w => w.First == new DateOnly(2026, 3, 2));
        Assert.Equal((52, 1, new DateOnly(2026, 6, 15)), (weeks.Count, figures.Started(StartKind.Ordered, week), weeks[^1].First));
        Assert.Equal(TimeSpan.FromHours(167), week.EndsAt(Site) - week.StartsAt(Site));
    }

    [Fact]
    public void Months_are_whole_whatever_day_it_is() =>
        Assert.Equal([(new(2027, 2, 1), new(2027, 2, 28)), (new(2027, 3, 1), new(2027, 3, 31))],
            Period.Before(new(2027, 3, 31), isByWeek: false).TakeLast(2).Select(p => (p.First, p.Last)));

    private static DateTime Utc(int year, int month, int day, int hour = 12) => new(year, month, day, hour, 0, 0, DateTimeKind.Utc);
}
