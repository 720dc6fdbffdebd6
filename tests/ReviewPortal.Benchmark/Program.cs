using System.Globalization;
using ReviewPortal.Benchmark;

return args switch
{
    ["empty", var url] => await Yardstick.ServeNothingAsync(url),
    ["yardstick", var url, .. var lengths] => await Yardstick.ServeBytesAsync(url, lengths),
    ["archive", var folder, var articles] => await Archive.WriteAsync(folder, int.Parse(articles, CultureInfo.InvariantCulture)),
    [var site, ..] => await new Benchmark(site, isQuick: args.Contains("--quick")).RunAsync(),
    _ => throw new ArgumentException("Run tests/bench.sh: it publishes the site and says where it is."),
};
