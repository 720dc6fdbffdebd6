using ReviewPortal.Payments;

namespace ReviewPortal.Web.Payments;

/// <summary>Has subscriptions renewed or ended, and readers reminded of what is due, once an hour.</summary>
internal sealed partial class InvoiceWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<InvoiceWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var turns = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await turns.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                // What ended is not reminded of any more.
                var renewals = scope.ServiceProvider.GetRequiredService<Renewals>();
                await renewals.EndAsync(stoppingToken);
                await renewals.NoticeAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<InvoiceReminders>().RemindAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A database that is away comes back, and what was not written now is written then.
                LogFailed(logger, failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Renewals and reminders were not written.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
