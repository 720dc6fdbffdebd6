using System.Globalization;

namespace ReviewPortal.Benchmark;

/// <summary>Measures the published site against plain applications, on this machine, and prints what came of it.</summary>
/// <param name="site">The published site's executable.</param>
internal sealed class Benchmark(string site, bool isQuick)
{
    private readonly Report _report = new();

    private int Rounds => isQuick ? 3 : 5;
    private int Seconds => isQuick ? 2 : 5;
    private int Starts => isQuick ? 5 : 9;
    private static string Self => Environment.ProcessPath ?? throw new InvalidOperationException("This runs as an executable.");

    public async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("review-bench-").FullName;
        try
        {
            var small = new Review(site, Path.Combine(folder, "small"), 1_000);
            var large = new Review(site, Path.Combine(folder, "large"), isQuick ? 3_000 : 20_000);
            Say($"Importing {small.Articles:N0} and {large.Articles:N0} articles …");
            await small.FillAsync();
            var imported = await large.FillAsync();
            await MeasureSearchAsync(large);
            await MeasureLoadAsync(small, large);
            _report.AtLeast(300, $"import, articles a second, of {large.Articles:N0}", imported, "rendered, stored and indexed");
            await MeasureStartAsync(large);
            return _report.Print();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task MeasureSearchAsync(Review large)
    {
        Say("Searching …");
        await using var app = await large.ServeAsync();
        var cookie = await Review.SignInAsync(app);
        foreach (var (who, with) in new[] { ("anonymous", (string?)null), ("subscriber", cookie) })
        {
            foreach (var (what, queries) in new[] { ("a common word", SearchTimes.CommonWords), ("a phrase", SearchTimes.Phrases) })
            {
                var (median, p95) = await SearchTimes.MeasureAsync(app, with, queries, isQuick ? 100 : 400);
                _report.AtMost(50, $"search for {what}, {who}, p95, ms", p95, $"{median.ToString("0.0", CultureInfo.InvariantCulture)} ms");
            }
        }

        var (index, text) = await large.IndexSizeAsync();
        _report.AtMost(1, "search index against the text", (double)index / text, string.Create(CultureInfo.InvariantCulture, $"{index / 1e6:N0} and {text / 1e6:N0} MB"));
    }

    private async Task MeasureLoadAsync(Review small, Review large)
    {
        await using var few = await small.ServeAsync();
        await using var many = await large.ServeAsync();
        await MeasureLoadAsync("anonymous page", 0.80, new(small, few, Cookie: null), new(large, many, Cookie: null));
        await MeasureLoadAsync("subscriber's whole article", 0.20,
            new(small, few, await Review.SignInAsync(few)), new(large, many, await Review.SignInAsync(many)));
        _report.AtMost(250, $"memory after the load, MB, {large.Articles:N0} articles", many.Megabytes(), $"{few.Megabytes():N0} MB with {small.Articles:N0}");
    }

    private async Task MeasureLoadAsync(string what, double target, Target few, Target many)
    {
        var length = (await few.App.LengthOfAsync(few.Review.FirstAddress, few.Cookie)).ToString(CultureInfo.InvariantCulture);
        await using var yardstick = await ServedApp.StartAsync(Self, url => ["yardstick", url, length], $"/{length}");
        var yardstickAddress = $"{few.Review.AddressFile}-yardstick";
        await File.WriteAllTextAsync(yardstickAddress, $"/{length}\n");

        Say($"Loading: {what}, {length} bytes …");
        var (plain, one, two) = (new LoadSeries(), new LoadSeries(), new LoadSeries());
        for (var round = -1; round < Rounds; round++)
        {
            var (yard, ofFew, ofMany) = (
                await Wrk.RunAsync(yardstick, yardstickAddress, null, Seconds),
                await Wrk.RunAsync(few.App, few.Review.AddressFile, few.Cookie, Seconds),
                await Wrk.RunAsync(many.App, many.Review.AddressFile, many.Cookie, Seconds));
            Say($"  {yard.RequestsPerSecond,8:N0} {ofFew.RequestsPerSecond,8:N0} {ofMany.RequestsPerSecond,8:N0} requests a second{(round < 0 ? ", to warm up" : "")}");
            if (round < 0) continue;
            plain.Add(yard);
            one.Add(ofFew);
            two.Add(ofMany);
        }

        _report.AtLeast(target, $"{what} against the yardstick", one.Rate.Against(plain.Rate), $"{one}, {plain}");
        _report.AtLeast(0.90, $"{what}, {many.Review.Articles:N0} articles against {few.Review.Articles:N0}", two.Rate.Against(one.Rate), $"{two}, {one}");
    }

    private async Task MeasureStartAsync(Review review)
    {
        Say("Starting …");
        var (ours, empty) = (new Series(), new Series());
        for (var start = -1; start < Starts; start++)
        {
            await using var plain = await ServedApp.StartAsync(Self, url => ["empty", url]);
            await using var served = await review.ServeAsync();
            if (start < 0) continue;
            empty.Add(plain.UntilFirstAnswer.TotalMilliseconds);
            ours.Add(served.UntilFirstAnswer.TotalMilliseconds);
        }

        _report.AtMost(3, "start to first answer, against an empty application", ours.Against(empty), $"{ours.Median:N0} and {empty.Median:N0} ms");
    }

    private static void Say(FormattableString progress) => Console.WriteLine(progress.ToString(CultureInfo.InvariantCulture));

    private static void Say(string progress) => Console.WriteLine(progress);

    private sealed record Target(Review Review, ServedApp App, string? Cookie);
}
