using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>The real executable in a process of its own, which can be killed.</summary>
internal sealed partial class SiteProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SiteProcess(IEnumerable<KeyValuePair<string, string>> settings, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ReviewPortal.Web.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment.TryAdd("ReviewPortal__Site__BaseUrl", SiteFactory.Address.ToString());
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException($"The site has ended: {Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _output);

    /// <summary>Serves until it is killed.</summary>
    public static SiteProcess Serve(SiteStorage storage, params KeyValuePair<string, string>[] settings) => new(storage.Settings.Concat(settings), []);

    /// <summary>Runs a command, or tries to serve with bad settings, to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(IEnumerable<KeyValuePair<string, string>> settings, string input, params string[] arguments)
    {
        using var site = new SiteProcess(settings, arguments);
        await site._process.StandardInput.WriteLineAsync(input);
        site._process.StandardInput.Close();
        await site._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (site._process.ExitCode, site.Output);
    }

    public async Task<Visitor> VisitAsync() => new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = await _listening.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken),
    });

    /// <summary>As a power cut would end it: nothing is written any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        _output.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match) _listening.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening();
}
