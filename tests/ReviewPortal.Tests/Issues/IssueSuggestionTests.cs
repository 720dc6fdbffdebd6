using ReviewPortal.Issues;

namespace ReviewPortal.Tests.Issues;

public sealed class IssueSuggestionTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Fact]
    public void The_first_issue_is_number_one_of_today() =>
        Assert.Equal(new IssueSuggestion(Today, 1, 1), IssueSuggestion.From([], Today));

    [Fact]
    public void The_second_comes_a_fortnight_after_the_first() =>
        Assert.Equal(new IssueSuggestion(new(2026, 6, 25), 63, 12), IssueSuggestion.From([Of("2026-06-11", 63, 11)], Today));

    [Fact]
    public void The_next_comes_as_long_after_the_last_as_that_came_after_the_one_before() =>
        Assert.Equal(new IssueSuggestion(new(2026, 7, 11), 4, 7), IssueSuggestion.From([Of("2026-06-11", 4, 6), Of("2026-05-12", 4, 5)], Today));

    [Fact]
    public void A_gap_of_years_is_no_rhythm() =>
        Assert.Equal(new DateOnly(2026, 6, 25), IssueSuggestion.From([Of("2026-06-11", 4, 6), Of("1963-10-17", 1, 1)], Today).CoverDate);

    [Fact]
    public void A_new_year_begins_a_new_volume() =>
        Assert.Equal(new IssueSuggestion(new(2027, 1, 7), 64, 1), IssueSuggestion.From([Of("2026-12-24", 63, 26)], Today));

    private static Issue Of(string date, int volume, int number) => new() { CoverDate = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Volume = volume, Number = number };
}
