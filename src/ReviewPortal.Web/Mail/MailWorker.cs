using Microsoft.Extensions.Options;
using ReviewPortal.Mail;

namespace ReviewPortal.Web.Mail;

/// <summary>Sends the outbox's messages as they fall due, and clears it now and then.</summary>
internal sealed partial class MailWorker(
    IServiceScopeFactory scopes, IOptions<MailOptions> options, IHostEnvironment environment, TimeProvider time, ILogger<MailWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenClearings = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var sends = options.Value.HasHost || environment.IsDevelopment();
        if (!sends) LogWaiting(logger);
        var cleared = DateTimeOffset.MinValue;
        using var turns = new PeriodicTimer(Pause, time);
        while (await NextAsync(turns, stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (sends) await scope.ServiceProvider.GetRequiredService<MailDelivery>().SendDueAsync(stoppingToken);
                if (time.GetUtcNow() - cleared < BetweenClearings) continue;
                await scope.ServiceProvider.GetRequiredService<MailKeeping>().ClearAsync(stoppingToken);
                cleared = time.GetUtcNow();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A database that is away comes back; the mail should go on then.
                LogFailed(logger, failure);
            }
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer turns, CancellationToken stopping)
    {
        try
        {
            return await turns.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "ReviewPortal:Mail:Host is not set: no mail is sent. Messages wait, and links in them expire.")]
    private static partial void LogWaiting(ILogger logger);

    [LoggerMessage(LogLevel.Error, "The outbox was not worked through.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
