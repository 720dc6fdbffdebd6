using System.Globalization;

namespace ReviewPortal.Benchmark;

/// <summary>What the site is measured against: plain applications on the same framework.</summary>
/// <remarks>Compiled for the machine as the site is, but with the machine's runtime and not one of their own.</remarks>
internal static class Yardstick
{
    public static async Task<int> ServeNothingAsync(string url)
    {
        await using var app = WebApplication.CreateBuilder(["--urls", url, "--Logging:LogLevel:Default=Warning"]).Build();
        app.MapGet("/", () => "Nothing.");
        await app.RunAsync();
        return 0;
    }

    /// <summary>At <c>/12000</c> it writes twelve thousand prepared bytes from memory.</summary>
    public static async Task<int> ServeBytesAsync(string url, IEnumerable<string> lengths)
    {
        await using var app = WebApplication.CreateBuilder(["--urls", url, "--Logging:LogLevel:Default=Warning"]).Build();
        foreach (var length in lengths)
        {
            var bytes = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
            Array.Fill(bytes, (byte)'a');
            app.MapGet($"/{length}", context =>
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.ContentLength = bytes.Length;
                return context.Response.Body.WriteAsync(bytes).AsTask();
            });
        }

        await app.RunAsync();
        return 0;
    }
}
