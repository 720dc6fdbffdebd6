using System.Globalization;
using ReviewPortal.Web.Figures;

namespace ReviewPortal.Web.Tests.Figures;

public sealed class PlotTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(-3, 7)]
    [InlineData(-999, 0)]
    [InlineData(0, 1_234_567)]
    [InlineData(0.25, 0.5)]
    public void Every_value_stands_between_the_lowest_and_the_highest_tick_and_there_are_few(double least, double most)
    {
        var plot = PlotOf((decimal)least, (decimal)most);
        var ticks = plot.Ticks.ToList();
        Assert.InRange(ticks.Count, 2, 8);
        Assert.Contains(0, ticks);
        Assert.InRange((decimal)least, ticks[0], ticks[^1]);
        Assert.InRange((decimal)most, ticks[0], ticks[^1]);
        Assert.All(ticks, tick => Assert.InRange(Number(plot.Y(tick)), Plot.Top, Plot.Floor));
    }

    [Fact]
    public void What_went_is_drawn_below_the_line_and_what_came_above()
    {
        var plot = PlotOf(-5, 5);
        var bars = plot.Bars(plot.Series[0]).ToList();
        Assert.Equal(plot.Y(0), bars[0].Y);
        Assert.Equal(Number(plot.Y(0)), Number(bars[1].Y) + Number(bars[1].Height));
        Assert.All(bars, bar => Assert.InRange(Number(bar.X), Plot.Left, Plot.Right - Number(bar.Width)));
    }

    [Fact]
    public void Of_many_labels_four_are_shown_and_the_last_is_one_of_them()
    {
        var weeks = Enumerable.Range(1, 52).Select(i => $"Week {i}, 2026").ToList();
        var plot = new Plot("p", "P", "A plot", weeks, [new("A", [.. weeks.Select(_ => 1m)])]);
        Assert.Equal(["Week 52", "Week 39", "Week 26", "Week 13"], plot.ShownLabels.Select(l => l.Label));
    }

    private static Plot PlotOf(decimal first, decimal second) => new("p", "P", "A plot", ["January 2026", "February 2026"], [new("A", [first, second])]);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
