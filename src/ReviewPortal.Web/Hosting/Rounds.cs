namespace ReviewPortal.Web.Hosting;

/// <summary>Does something again and again while the site runs. What fails is logged, and is done in the next round: a database that is away comes back.</summary>
/// <param name="every">From the end of the start on.</param>
internal abstract partial class Rounds(IServiceScopeFactory scopes, TimeProvider time, ILogger logger, TimeSpan every) : BackgroundService
{
    protected DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>What was not done, as the log says it.</summary>
    protected abstract string Undone { get; }

    protected abstract Task DoAsync(IServiceProvider services, CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var turns = new PeriodicTimer(every, time);
        while (await turns.WaitForNextTickAsync(stoppingToken)) await TryAsync(stoppingToken);
    }

    protected async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await DoAsync(scope.ServiceProvider, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogUndone(logger, Undone, failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Undone}")]
    private static partial void LogUndone(ILogger logger, string undone, Exception failure);
}
