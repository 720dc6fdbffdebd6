using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Records;

namespace ReviewPortal.Web.Accounts;

/// <summary>Lets go of what the record need no longer keep: an hour after the start, and once a day from then on.</summary>
internal sealed class RecordPruning(IDbContextFactory<ReviewDbContext> contexts, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = TimeSpan.FromDays(1);
            await using var db = await contexts.CreateDbContextAsync(stoppingToken);
            await db.PruneAsync(time.GetUtcNow().UtcDateTime, stoppingToken);
        }
    }
}
