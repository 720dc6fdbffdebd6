using System.Globalization;

namespace ReviewPortal.Benchmark;

/// <summary>The runs of load on one application.</summary>
internal sealed class LoadSeries
{
    private readonly Series _microseconds = new();

    public Series Rate { get; } = new();

    public void Add(LoadRun run)
    {
        Rate.Add(run.RequestsPerSecond);
        _microseconds.Add(run.Microseconds);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rate.Median:N0}/s at {_microseconds.Median:0} µs");
}
