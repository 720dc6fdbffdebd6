using ReviewPortal.Gifts;

namespace ReviewPortal.Web.Gifts;

/// <summary>Has gifts sent whose day has come, every quarter of an hour.</summary>
internal sealed partial class GiftWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<GiftWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var turns = new PeriodicTimer(TimeSpan.FromMinutes(15), time);
        while (await turns.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<GiftSending>().SendDueAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A database that is away comes back, and what was not sent now is sent then.
                LogFailed(logger, failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The gifts whose day has come were not sent.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
