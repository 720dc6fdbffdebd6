namespace ReviewPortal.Benchmark;

/// <summary>What was measured of one thing, run by run. Runs of several series are interleaved, so that what else the machine does falls on all.</summary>
internal sealed class Series
{
    private readonly List<double> _runs = [];

    public double Median => MedianOf(_runs);

    public void Add(double run) => _runs.Add(run);

    /// <summary>The median of the ratios of each run to the other's of the same round.</summary>
    public double Against(Series other) => MedianOf([.. _runs.Zip(other._runs, (mine, others) => mine / others)]);

    private static double MedianOf(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
