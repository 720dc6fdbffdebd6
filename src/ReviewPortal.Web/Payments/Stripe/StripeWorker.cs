using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>Stops at Stripe what has ended here, within minutes; and every night compares all that may differ, says what does, and applies it.</summary>
internal sealed partial class StripeWorker(IServiceScopeFactory scopes, StripeAccess access, SiteOptions site, TimeProvider time, ILogger<StripeWorker> logger) : BackgroundService
{
    /// <summary>Longer than Stripe tells an event again.</summary>
    private static readonly TimeSpan KeptEvents = TimeSpan.FromDays(60);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!access.IsThere) return;
        var compared = site.DateOf(Now);
        using var turns = new PeriodicTimer(TimeSpan.FromMinutes(10), time);
        while (await turns.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<StripeStopping>().StopAsync(stoppingToken);
                if (site.DateOf(Now) == compared) continue;
                await ReconcileAsync(scope.ServiceProvider, stoppingToken);
                compared = site.DateOf(Now);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // What is away comes back, and what was not done now is done then.
                LogFailed(logger, failure);
            }
        }
    }

    private async Task ReconcileAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var reconciliation = services.GetRequiredService<StripeReconciliation>();
        foreach (var change in await reconciliation.CompareAsync(cancellationToken)) LogDifference(logger, change.Order.Id, string.Join("; ", change.Words), change.Problem ?? "agrees");
        await reconciliation.ApplyAsync(cancellationToken);
        var old = Now - KeptEvents;
        await services.GetRequiredService<ReviewDbContext>().CardEvents
            .Where(e => e.At < old && e.Outcome != CardEventOutcome.Mismatched).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Stripe was not asked about what may differ; it is in some minutes.")]
    private static partial void LogFailed(ILogger logger, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Order {Order} differs from Stripe: {Words} ({Problem}). It is brought to where Stripe has it.")]
    private static partial void LogDifference(ILogger logger, Guid order, string words, string problem);
}
