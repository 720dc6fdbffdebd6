using Microsoft.EntityFrameworkCore;

namespace ReviewPortal.Data;

/// <summary>Fills in what an upgrade left without <see cref="ISought.SoughtBy"/>. It can be stopped at any moment, and begun again.</summary>
public sealed class SoughtFilling(ReviewDbContext db)
{
    /// <summary>Other writers wait for no more rows than these.</summary>
    private const int Batch = 1_000;

    /// <returns>How many were filled in.</returns>
    public async Task<int> FillAsync(CancellationToken cancellationToken) =>
        await FillAsync(db.Users.OrderBy(r => r.Id), reader => db.Users.Where(r => r.Id == reader.Id), cancellationToken)
        + await FillAsync(db.PostalAddresses.OrderBy(a => a.ReaderId), address => db.PostalAddresses.Where(a => a.ReaderId == address.ReaderId), cancellationToken)
        + await FillAsync(db.PrintSubscribers.OrderBy(s => s.Id), listed => db.PrintSubscribers.Where(s => s.Id == listed.Id), cancellationToken)
        + await FillAsync(db.Invoices.OrderBy(i => i.Number), invoice => db.Invoices.Where(i => i.Number == invoice.Number), cancellationToken)
        + await FillAsync(db.GiftSubscriptions.OrderBy(g => g.Id), gift => db.GiftSubscriptions.Where(g => g.Id == gift.Id), cancellationToken);

    private async Task<int> FillAsync<T>(IQueryable<T> rows, Func<T, IQueryable<T>> itself, CancellationToken cancellationToken) where T : class, ISought
    {
        var unfilled = rows.AsNoTracking().Where(r => r.SoughtBy == null).Take(Batch);
        var filled = 0;
        while (await unfilled.ToListAsync(cancellationToken) is { Count: > 0 } batch)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var row in batch)
            {
                // Whoever changed it since it was read has filled it in as it is now.
                var soughtBy = row.SoughtBy;
                await itself(row).Where(r => r.SoughtBy == null).ExecuteUpdateAsync(r => r.SetProperty(x => x.SoughtBy, soughtBy), cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            filled += batch.Count;
        }

        return filled;
    }
}
