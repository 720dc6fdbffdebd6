using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>Stops at Stripe what has ended here, within minutes; and every night compares all that may differ, says what does, and applies it.</summary>
internal sealed partial class StripeWorker(IServiceScopeFactory scopes, StripeAccess access, SiteOptions site, TimeProvider time, ILogger<StripeWorker> logger)
    : Rounds(scopes, time, logger, TimeSpan.FromMinutes(10))
{
    /// <summary>Longer than Stripe tells an event again.</summary>
    private static readonly TimeSpan KeptEvents = TimeSpan.FromDays(60);

    /// <summary>Longer than a page to pay on is open.</summary>
    private static readonly TimeSpan KeptArticles = TimeSpan.FromDays(2);

    /// <summary>The day, on the site's calendar, of the last comparison; the day of the start is taken as compared.</summary>
    private DateOnly _compared = site.DateOf(time.GetUtcNow().UtcDateTime);

    protected override string Undone => "Stripe was not asked about what may differ; it is in some minutes.";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => access.IsThere ? base.ExecuteAsync(stoppingToken) : Task.CompletedTask;

    protected override async Task DoAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<StripeStopping>().StopAsync(cancellationToken);
        if (site.DateOf(Now) == _compared) return;
        await ReconcileAsync(services, cancellationToken);
        _compared = site.DateOf(Now);
    }

    private async Task ReconcileAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var reconciliation = services.GetRequiredService<StripeReconciliation>();
        foreach (var change in await reconciliation.CompareAsync(cancellationToken)) LogDifference(logger, change.Order.Id, string.Join("; ", change.Words), change.Problem ?? "agrees");
        await reconciliation.ApplyAsync(cancellationToken);
        var old = Now - KeptEvents;
        var db = services.GetRequiredService<ReviewDbContext>();
        await db.CardEvents.Where(e => e.At < old && e.Outcome != CardEventOutcome.Mismatched).ExecuteDeleteAsync(cancellationToken);
        // Of orders that were never settled, too.
        var gone = Now - KeptArticles;
        await db.CardOrders.Where(o => o.Article != null && o.PlacedAt < gone).ExecuteUpdateAsync(o => o.SetProperty(x => x.Article, (string?)null), cancellationToken);
        // Of a gift whose page Stripe never made.
        await db.GiftDrafts.Where(d => db.CardOrders.Any(o => o.Id == d.OrderId && o.Status == CardOrderStatus.Open && o.Problem == null && o.PlacedAt < old)).ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Order {Order} differs from Stripe: {Words} ({Problem}). It is brought to where Stripe has it.")]
    private static partial void LogDifference(ILogger logger, Guid order, string words, string problem);
}
