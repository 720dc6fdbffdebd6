using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ReviewPortal.Benchmark;

/// <summary>A process that serves on a free port of 127.0.0.1, from its start until it is disposed of.</summary>
internal sealed class ServedApp : IAsyncDisposable
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(1) });
    private readonly Process _process;

    private ServedApp(Process process, Uri address, TimeSpan untilFirstAnswer) =>
        (_process, Address, UntilFirstAnswer) = (process, address, untilFirstAnswer);

    public Uri Address { get; }

    /// <summary>From the start of the process to a whole answer of 200.</summary>
    public TimeSpan UntilFirstAnswer { get; }

    /// <param name="executable">A published application.</param>
    /// <param name="arguments">Made from the address to serve at.</param>
    public static async Task<ServedApp> StartAsync(
        string executable, Func<string, IEnumerable<string>> arguments, string path = "/", IReadOnlyDictionary<string, string>? environment = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var started = Stopwatch.StartNew();
        var process = Commands.Start(executable, arguments(address.ToString().TrimEnd('/')), environment);
        while (!await AnswersAsync(new Uri(address, path)))
        {
            if (process.HasExited) throw new InvalidOperationException($"{executable} ended with {process.ExitCode} instead of serving.");
            await Task.Delay(5);
        }

        return new ServedApp(process, address, started.Elapsed);
    }

    public static Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Client.SendAsync(request);

    public async Task<int> LengthOfAsync(string path, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var response = (await Client.SendAsync(request)).EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>What the process holds of the machine's memory now (RSS), in MB.</summary>
    public double Megabytes()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").Single(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }

    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(Uri address)
    {
        try
        {
            using var response = await Client.GetAsync(address);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
