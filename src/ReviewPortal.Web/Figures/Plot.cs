using System.Globalization;

namespace ReviewPortal.Web.Figures;

/// <summary>
/// Figures as a drawing, in lines or in bars, with where each point of it stands. Colours and dashes are the stylesheet's, by the
/// number of the series; the numbers stand in a table beside it.
/// </summary>
/// <param name="Id">In letters and hyphens, once on a page.</param>
/// <param name="Description">What it shows, for whoever does not see it.</param>
internal sealed record Plot(string Id, string Title, string Description, IReadOnlyList<string> Labels, IReadOnlyList<PlotSeries> Series)
{
    public const int Width = 360;
    public const int Height = 190;
    public const int Left = 44;
    public const int Right = Width - 14;
    public const int Top = 10;
    public const int Floor = Height - 22;
    private const decimal Room = Right - Left;
    private const int MostTicks = 5;
    private const int MostLabels = 4;

    public bool IsBars { get; init; }

    public decimal Highest => Math.Max(Step, Math.Ceiling(Series.SelectMany(s => s.Values).Append(0).Max() / Step) * Step);
    public decimal Lowest => Math.Floor(Series.SelectMany(s => s.Values).Append(0).Min() / Step) * Step;

    /// <summary>Where a line is drawn across, at round numbers.</summary>
    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Lowest; tick <= Highest; tick += Step) yield return tick;
        }
    }

    /// <summary>The labels that there is room for, the last one among them, and where they stand.</summary>
    public IEnumerable<(string Label, string X)> ShownLabels
    {
        get
        {
            var every = Math.Max(1, (Labels.Count + MostLabels - 1) / MostLabels);
            for (var i = Labels.Count - 1; i >= 0; i -= every) yield return (Short(Labels[i]), X(i));
        }
    }

    public string Points(PlotSeries series) => string.Join(' ', series.Values.Select((value, i) => $"{X(i)},{Y(value)}"));

    public IEnumerable<(string X, string Y, string Width, string Height)> Bars(PlotSeries series)
    {
        var wide = Room / Math.Max(1, Labels.Count) * 0.7m;
        return series.Values.Select((value, i) => (Text(Middle(i) - wide / 2), Text(Math.Min(At(value), At(0))), Text(wide), Text(Math.Abs(At(value) - At(0)))));
    }

    public string Y(decimal value) => Text(At(value));

    public static string InWords(decimal tick) => tick < 0 ? $"−{-tick:#,0.##}" : $"{tick:#,0.##}";

    private decimal Step
    {
        get
        {
            var values = Series.SelectMany(s => s.Values).Append(0).ToList();
            var range = Math.Max(values.Max() - values.Min(), 1);
            var step = 1m;
            while (range / step > MostTicks * 10) step *= 10;
            foreach (var factor in new[] { 1m, 2m, 5m, 10m, 20m, 50m })
                if (range / (step * factor) <= MostTicks) return step * factor;
            return step * 100;
        }
    }

    private string X(int i) => Text(Middle(i));

    private decimal Middle(int i) => Left + Room * (i + 0.5m) / Math.Max(1, Labels.Count);

    private decimal At(decimal value) => Top + (Floor - Top) * (Highest - value) / (Highest - Lowest);

    /// <summary>“Jun 2026” of “June 2026”, “Jun 15” of “Jun 15, 2026”.</summary>
    private static string Short(string label) => label.Split(',') is [var day, _] ? day : label.Length <= 8 ? label : $"{label[..3]} {label[^4..]}";

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
