using System.Globalization;

namespace ReviewPortal.Benchmark;

/// <summary>Load on a served application from wrk: one thread, 32 connections.</summary>
internal static class Wrk
{
    /// <param name="addressFile">Names a path on each line; the requests are spread over them.</param>
    /// <exception cref="InvalidOperationException">A request failed.</exception>
    public static async Task<LoadRun> RunAsync(ServedApp app, string addressFile, string? cookie, int seconds)
    {
        string[] headers = cookie is null ? [] : ["-H", $"Cookie: {cookie}"];
        var before = app.ProcessorTime();
        var printed = await Commands.RunAsync(
            "wrk",
            ["-t1", "-c32", $"-d{seconds}s", "-s", Path.Combine(AppContext.BaseDirectory, "spread.lua"), .. headers, app.Address.ToString()],
            new Dictionary<string, string> { ["ADDRESSES"] = addressFile });
        var processor = app.ProcessorTime() - before;
        var result = printed.Split('\n').Single(line => line.StartsWith("RESULT ", StringComparison.Ordinal)).Split(' ');
        if (result[3] != "0") throw new InvalidOperationException($"Not every request of {app.Address} was answered:\n{printed}");
        var (requests, microseconds) = (double.Parse(result[1], CultureInfo.InvariantCulture), double.Parse(result[2], CultureInfo.InvariantCulture));
        return new LoadRun(requests / microseconds * 1_000_000, processor.TotalMicroseconds / requests);
    }
}
