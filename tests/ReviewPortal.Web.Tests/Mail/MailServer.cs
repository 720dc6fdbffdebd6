using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ReviewPortal.Web.Tests.Mail;

/// <summary>A real mail server on loopback, in a process of its own.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<TakenMail> _taken = new();
    private readonly TaskCompletionSource<int> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MailServer(params string[] arguments)
    {
        _process = new Process
        {
            // Debian's own, which has the package.
            StartInfo = new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Mail", "mail-server.py"), .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
            EnableRaisingEvents = true,
        };
        var errors = new ConcurrentQueue<string>();
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException($"The mail server has ended: {string.Join('\n', errors)}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port => _listening.Task.Result;

    public IReadOnlyList<TakenMail> Taken => [.. _taken];

    /// <param name="port">0 for any that is free.</param>
    public static async Task<MailServer> StartAsync(int port = 0, TestCertificate? certificate = null)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        var server = new MailServer(certificate is null ? [number] : [number, certificate.CertificateFile, certificate.KeyFile]);
        await server._listening.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>What it took, once that is so many messages: it tells of them a little later than it takes them.</summary>
    public async Task<IReadOnlyList<TakenMail>> TakenAsync(int count)
    {
        for (var i = 0; i < 600 && _taken.Count < count; i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        return [.. _taken];
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null) return;
        if (int.TryParse(line, CultureInfo.InvariantCulture, out var port)) _listening.TrySetResult(port);
        else if (JsonSerializer.Deserialize<TakenMail>(line) is { } mail) _taken.Enqueue(mail);
    }
}
