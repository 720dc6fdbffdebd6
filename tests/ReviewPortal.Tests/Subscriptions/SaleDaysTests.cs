using System.Globalization;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Tests.Subscriptions;

public sealed class SaleDaysTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-11-22", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("2036-11-22", true)]
    [InlineData("2036-11-23", false)]
    public void A_sale_begins_now_or_on_a_day_to_come(string? from, bool accepted)
    {
        Assert.Equal(accepted, SaleDays.RefuseFrom(Day(from), Today) is null);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "2026-11-22", true)]
    [InlineData(null, "2026-11-21", false)]
    [InlineData("2026-12-01", "2026-12-01", true)]
    [InlineData("2026-12-01", "2026-11-30", false)]
    [InlineData("2026-12-01", null, true)]
    [InlineData(null, "2036-11-23", false)]
    public void A_sale_ends_never_or_on_its_first_day_or_later(string? from, string? until, bool accepted)
    {
        Assert.Equal(accepted, SaleDays.RefuseUntil(Day(until), Day(from), Today) is null);
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
