using System.Globalization;
using ReviewPortal.Web.Figures;

namespace ReviewPortal.Web.Tests.Figures;

public sealed class RankPlotTests
{
    [Fact]
    public void The_first_ten_rows_are_drawn_each_bar_in_its_column()
    {
        var plot = RankPlot.Of(TableOf(12)) ?? throw new InvalidOperationException("There is something to draw.");
        Assert.Equal(10, plot.Rows.Count);
        for (var row = 0; row < 10; row++)
        {
            Assert.InRange(RankPlot.BarY(row) + RankPlot.Thick, 0, plot.Height);
            foreach (var column in new[] { 0, 1, 2 })
            {
                Assert.InRange(Number(plot.NumberX(row, column)), Number(plot.X(column)), Number(plot.X(column)) + RankPlot.Width / 3m);
                Assert.InRange(Number(plot.Length(row, column)), 1, RankPlot.Width / 3m);
            }
        }
    }

    [Fact]
    public void Of_nothing_there_is_no_bar_and_of_an_empty_table_no_plot()
    {
        Assert.Null(RankPlot.Of(TableOf(0)));
        var plot = RankPlot.Of(new("t", "T", ["Name", "Read"], [["A", 0L]]));
        Assert.Equal("0", plot?.Length(0, 0));
    }

    [Fact]
    public void A_long_title_is_shortened_where_there_is_room_for_no_more() =>
        Assert.Equal(51, RankPlot.Of(new("t", "T", ["Name", "Read"], [[new string('x', 300), 1L]]))?.Rows[0].Name.Length);

    private static FigureTable TableOf(int rows) => new(
        "t", "T", ["Name", "Read", "Seen", "Taken"], [.. Enumerable.Range(1, rows).Select(IReadOnlyList<object> (i) => [$"Article {i}", 1_000_000L / i, (long)i, 1L])]);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
