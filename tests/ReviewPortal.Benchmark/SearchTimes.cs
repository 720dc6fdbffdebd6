using System.Diagnostics;

namespace ReviewPortal.Benchmark;

/// <summary>How long a reader waits for the first page of a search's results, one search after the other.</summary>
internal static class SearchTimes
{
    private const int ToWarmUp = 20;

    /// <summary>All of them stand in nearly every article.</summary>
    public static IReadOnlyList<string> CommonWords { get; } = ["author", "the", "histories", "quietly", "remembered", "war"];

    public static IReadOnlyList<string> Phrases { get; } = ["\"of the\"", "\"the author\"", "\"in this book\"", "\"history and memory\"", "\"the patient translator\"", "\"war and peace\""];

    /// <returns>In milliseconds: half the searches took no longer than the first, all but five in a hundred no longer than the second.</returns>
    public static async Task<(double Median, double P95)> MeasureAsync(ServedApp app, string? cookie, IReadOnlyList<string> queries, int searches)
    {
        var times = new List<double>();
        for (var i = -ToWarmUp; i < searches; i++)
        {
            var query = Uri.EscapeDataString(queries[Math.Abs(i) % queries.Count]);
            var started = Stopwatch.GetTimestamp();
            await app.LengthOfAsync($"/search?q={query}", cookie);
            if (i >= 0) times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return (times[times.Count / 2], times[times.Count * 95 / 100]);
    }
}
