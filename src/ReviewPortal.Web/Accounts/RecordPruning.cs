using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.PrintSubscribers;
using ReviewPortal.Records;

namespace ReviewPortal.Web.Accounts;

/// <summary>Lets go of what the record need no longer keep, and of lists that were sent to the desk: an hour after the start, and once a day from then on.</summary>
internal sealed class RecordPruning(IDbContextFactory<ReviewDbContext> contexts, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = TimeSpan.FromDays(1);
            await using var db = await contexts.CreateDbContextAsync(stoppingToken);
            var now = time.GetUtcNow().UtcDateTime;
            await db.PruneAsync(now, stoppingToken);
            await db.WaitingLists.Where(l => l.At < now - WaitingList.KeptFor).ExecuteDeleteAsync(stoppingToken);
        }
    }
}
