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
            await MeasureSignInAsync(small);
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

    private async Task MeasureSignInAsync(Review review)
    {
        Say("Guessing passwords …");
        await using var app = await review.ServeAsync();
        var (known, unknown) = await SignInTimes.MeasureAsync(app);
        var apart = Math.Abs(known.Median / unknown.Median - 1);
        _report.AtMost(0.10, "wrong password, known against unknown account, apart", apart, string.Create(CultureInfo.InvariantCulture, $"{known.Median:0.0} and {unknown.Median:0.0} ms"));
        var (idle, flooded) = await SignInTimes.FloodAsync(app, review.FirstAddress, isQuick ? 500 : 2000);
        _report.AtMost(2, "article page's p99 under a flood of sign-ins, against idle", flooded / idle, string.Create(CultureInfo.InvariantCulture, $"{flooded:0.0} and {idle:0.0} ms"));
    }

    private async Task MeasureLoadAsync(Review small, Review large)
    {
        await using var few = await small.ServeAsync();
        await using var many = await large.ServeAsync();
        await MeasureLoadAsync("anonymous page", 0.80, new(small, few, Cookie: null), new(large, many, Cookie: null));
        await MeasureLoadAsync("subscriber's whole article", 0.20,
            new(small, few, await Review.SignInAsync(few)), new(large, many, await Review.SignInAsync(many)));
        foreach (var (what, path) in await Review.ListsAsync(few))
            await MeasureLoadAsync(what, 0.80, new(small, few, Cookie: null, path), new(large, many, Cookie: null, path));
        _report.AtMost(250, $"memory after the load, MB, {large.Articles:N0} articles", many.Megabytes(), $"{few.Megabytes():N0} MB with {small.Articles:N0}");
    }

    /// <summary>Each is measured against a plain application that sends as much as it does: a list may be longer in a larger archive.</summary>
    private async Task MeasureLoadAsync(string what, double target, Target few, Target many)
    {
        var (ofShort, ofLong) = (await few.LengthAsync(), await many.LengthAsync());
        await using var yardstick = await ServedApp.StartAsync(Self, url => ["yardstick", url, ofShort, .. ofShort == ofLong ? Array.Empty<string>() : [ofLong]], $"/{ofShort}");

        Say($"Loading: {what}, {ofShort} and {ofLong} bytes …");
        var (plainShort, plainLong, one, two) = (new LoadSeries(), new LoadSeries(), new LoadSeries(), new LoadSeries());
        for (var round = -1; round < Rounds; round++)
        {
            var yardShort = await Wrk.RunAsync(yardstick, few.Review.FileOf($"/{ofShort}"), null, Seconds);
            var ofFew = await Wrk.RunAsync(few.App, few.AddressFile, few.Cookie, Seconds);
            var yardLong = ofShort == ofLong ? yardShort : await Wrk.RunAsync(yardstick, few.Review.FileOf($"/{ofLong}"), null, Seconds);
            var ofMany = await Wrk.RunAsync(many.App, many.AddressFile, many.Cookie, Seconds);
            Say($"  {yardShort.RequestsPerSecond,8:N0} {ofFew.RequestsPerSecond,8:N0} {yardLong.RequestsPerSecond,8:N0} {ofMany.RequestsPerSecond,8:N0} requests a second{(round < 0 ? ", to warm up" : "")}");
            if (round < 0) continue;
            plainShort.Add(yardShort);
            one.Add(ofFew);
            plainLong.Add(yardLong);
            two.Add(ofMany);
        }

        _report.AtLeast(target, $"{what} against the yardstick", one.Rate.Against(plainShort.Rate), $"{one}, {plainShort}");
        _report.AtLeast(0.90, $"{what}, {many.Review.Articles:N0} articles against {few.Review.Articles:N0}",
            two.Rate.Against(plainLong.Rate) / one.Rate.Against(plainShort.Rate), $"{two}, {one}");
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

    /// <param name="Path">Null for articles, spread over the archive.</param>
    private sealed record Target(Review Review, ServedApp App, string? Cookie, string? Path = null)
    {
        public string AddressFile => Path is null ? Review.AddressFile : Review.FileOf(Path);

        public async Task<string> LengthAsync() =>
            (await App.LengthOfAsync(Path ?? Review.FirstAddress, Cookie)).ToString(CultureInfo.InvariantCulture);
    }
}
