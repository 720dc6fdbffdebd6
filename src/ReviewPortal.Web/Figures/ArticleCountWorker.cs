using ReviewPortal.Figures;

namespace ReviewPortal.Web.Figures;

/// <summary>Has what was counted written down, once a minute and before the site stops.</summary>
internal sealed partial class ArticleCountWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<ArticleCountWorker> logger) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var turns = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        while (await turns.WaitForNextTickAsync(stoppingToken)) await WriteAsync(stoppingToken);
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ArticleCounts>().WriteAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // A database that is away comes back, and what was counted is written down then.
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "What was counted of articles was not written down.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
