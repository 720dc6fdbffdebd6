using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>
/// Finds what Stripe has that this site has not: what it told of and nobody took in, pages whose order is still open here, what
/// should have been renewed by now, what is disputed, and what did not agree before.
/// </summary>
internal sealed partial class StripeReconciliation(
    ReviewDbContext db, StripeClient stripe, StripePurchases purchases, StripeEvents events, StripeSync sync, TimeProvider time, ILogger<StripeReconciliation> logger)
{
    /// <summary>For so long Stripe lists what it told of.</summary>
    private static readonly TimeSpan Listed = TimeSpan.FromDays(30);

    /// <summary>Who is about to pay is not a difference.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    /// <returns>What would change, order by order.</returns>
    public async Task<IReadOnlyList<CardChange>> CompareAsync(CancellationToken cancellationToken)
    {
        var orders = new HashSet<Guid>(await DueAsync(cancellationToken));
        foreach (var told in await MissedAsync(cancellationToken))
            if (told.Data?.Object is { Id: { } id, Object: { } kind } && await purchases.OrderOfAsync(kind, id, cancellationToken) is { } found) orders.Add(found.Order);
        return await BringAsync(orders, keep: false, cancellationToken);
    }

    /// <returns>What was changed, order by order.</returns>
    public async Task<IReadOnlyList<CardChange>> ApplyAsync(CancellationToken cancellationToken)
    {
        var changes = (await CompareAsync(cancellationToken)).ToList();
        await BringAsync(changes.Select(change => change.Order.Id), keep: true, cancellationToken);
        // By now they change nothing any more, and are noted as taken in.
        foreach (var told in await MissedAsync(cancellationToken)) await events.TakeAsync(told, cancellationToken);
        return changes;
    }

    private async Task<IReadOnlyList<CardChange>> BringAsync(IEnumerable<Guid> orders, bool keep, CancellationToken cancellationToken)
    {
        var changes = new List<CardChange>();
        foreach (var order in orders)
        {
            try
            {
                if (await sync.BringAsync(order, null, null, keep, cancellationToken) is { Words.Count: > 0 } change) changes.Add(change);
            }
            catch (Exception failure) when (failure is not StripeException && !cancellationToken.IsCancellationRequested)
            {
                // One that can't be brought along holds up no other.
                LogFailed(logger, order, failure);
                db.ChangeTracker.Clear();
            }
        }

        return changes;
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var settled = now - Settling;
        return await db.CardOrders
            .Where(o => (o.Customer != null && o.ClosedAt == null && o.PlacedAt <= settled
                && (o.Status == CardOrderStatus.Open || o.Problem != null || o.SaidPaidUntil == null || o.SaidPaidUntil <= now))
                || db.CardDisputes.Open().Any(d => d.OrderId == o.Id))
            .Select(o => o.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The oldest first.</summary>
    private async Task<IReadOnlyList<StripeEvent>> MissedAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - Listed;
        var (first, at) = (since.ToUnixTimeSeconds(), since.UtcDateTime);
        var known = (await db.CardEvents.Where(e => e.At >= at && e.Outcome != CardEventOutcome.Failed).Select(e => e.Id).ToListAsync(cancellationToken)).ToHashSet();
        var types = string.Join('&', StripeEvents.Types.Select(type => $"types[]={type}"));
        var missed = new List<StripeEvent>();
        await foreach (var told in stripe.ListAsync<StripeEvent>($"v1/events?created[gte]={first}&{types}", cancellationToken))
            if (!known.Contains(told.Id)) missed.Add(told);
        missed.Reverse();
        return missed;
    }

    [LoggerMessage(LogLevel.Error, "Order {Order} was not brought to where Stripe has it.")]
    private static partial void LogFailed(ILogger logger, Guid order, Exception failure);
}
