using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Data;

/// <summary>
/// Tells which edition is current, asked anew for every request: an edit, a publication or an unpublication shows on the
/// next request, whichever copy of the site or command made it.
/// </summary>
public sealed class Editions(IDbContextFactory<ReviewDbContext> contexts, IChangeProbe probe, TimeProvider time) : IDisposable
{
    private readonly PreparedQuery _number = new(contexts, """SELECT "Number" FROM "Editions" """);
    private volatile Seen? _seen;

    public ValueTask<EditionState> CurrentAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // Looked at before the row is read: a write between the two is seen by the next request, never missed.
        var look = probe.Look();
        return _seen is { } seen && seen.Look == look && now < seen.State.ValidUntil
            ? ValueTask.FromResult(seen.State)
            : ReadAsync(look, now, cancellationToken);
    }

    public void Dispose() => _number.Dispose();

    private async ValueTask<EditionState> ReadAsync(long look, DateTime now, CancellationToken cancellationToken)
    {
        // Most of what is written is nothing that readers are shown: the number stands, and with it when it changes by itself.
        var number = await _number.AskAsync([], async (rows, cancel) => await rows.ReadAsync(cancel) ? rows.GetInt64(0) : -1, cancellationToken);
        if (_seen is { } before && before.State.Number == number && now < before.State.ValidUntil)
        {
            _seen = before with { Look = look };
            return before.State;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var recent = now.AddMonths(-Plan.RecentMonths);
        var row = await db.Editions.Select(e => new
        {
            e.Number,
            Publication = db.Articles.Where(a => a.WithdrawnAt == null && a.PublishedAt > now).Min(a => a.PublishedAt),
            Recent = db.Articles.Where(a => a.WithdrawnAt == null && a.PublishedAt >= recent).Min(a => a.PublishedAt),
            SaleStart = db.Offers.Where(o => o.SoldFrom > now).Min(o => (DateTime?)o.SoldFrom),
            SaleEnd = db.Offers.Where(o => o.SoldUntil > now).Min(o => o.SoldUntil),
        }).SingleAsync(cancellationToken);

        // What falls to the archive is opened by other plans from then on.
        var archived = row.Recent?.AddMonths(Plan.RecentMonths).AddTicks(1);
        var changes = new[] { row.Publication, archived > now ? archived : null, row.SaleStart, row.SaleEnd }.OfType<DateTime>();
        var state = new EditionState(row.Number, changes.DefaultIfEmpty(DateTime.MaxValue).Min());
        _seen = new Seen(look, state);
        return state;
    }

    private sealed record Seen(long Look, EditionState State);
}
