using System.Diagnostics;

namespace ReviewPortal.Benchmark;

/// <summary>What wrong passwords tell by their time, and what a flood of them does to those who read.</summary>
internal static class SignInTimes
{
    private const int Pairs = 200, Guessers = 32;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly string[] Known = ["admin", "editor", "circulation", "subscriber", "lapsed", "reader"];

    /// <summary>Wrong passwords for accounts that there are, and for as many that there are not, in turn.</summary>
    public static async Task<(Series Known, Series Unknown)> MeasureAsync(ServedApp app)
    {
        var form = await SignInForm.OpenAsync(app);
        var (known, unknown) = (new Series(), new Series());
        for (var i = -5; i < Pairs; i++)
        {
            var n = i + 5;
            var (ofKnown, ofUnknown) = (await TimeAsync(form, Known[n % Known.Length], 2 * n), await TimeAsync(form, $"nobody{n % Known.Length}", 2 * n + 1));
            if (i < 0) continue;
            known.Add(ofKnown);
            unknown.Add(ofUnknown);
        }

        return (known, unknown);
    }

    /// <returns>In milliseconds, how long 99 of a hundred readers of an article wait at most: alone, and while everybody guesses passwords.</returns>
    public static async Task<(double Idle, double Flooded)> FloodAsync(ServedApp app, string article, int pages)
    {
        await P99Async(app, article, pages);
        var idle = await P99Async(app, article, pages);
        var form = await SignInForm.OpenAsync(app);
        using var stop = new CancellationTokenSource();
        var flood = Enumerable.Range(0, Guessers).Select(guesser => GuessAsync(form, guesser, stop.Token)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(1));
        var flooded = await P99Async(app, article, pages);
        await stop.CancelAsync();
        await Task.WhenAll(flood);
        return (idle, flooded);
    }

    private static async Task<double> TimeAsync(SignInForm form, string who, int number)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await form.SendAsync($"{who}@review.example", "a sentence that opens nothing", AddressOf(number));
        await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task GuessAsync(SignInForm form, int guesser, CancellationToken stop)
    {
        for (var i = guesser; !stop.IsCancellationRequested; i += Guessers)
        {
            using var answer = await form.SendAsync($"victim{i}@review.example", "a sentence that opens nothing", AddressOf(1000 + i));
            // Without a pause they would measure how much of this machine they take themselves.
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private static async Task<double> P99Async(ServedApp app, string article, int pages)
    {
        var times = new List<double>();
        for (var i = 0; i < pages; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await app.LengthOfAsync(article, cookie: null);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(2);
        }

        times.Sort();
        return times[pages * 99 / 100];
    }

    private static string AddressOf(int number) => $"10.{number / 250 % 250}.{number % 250}.1";
}
