using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Payments;

/// <summary>
/// The last number that an invoice took. A database's own sequences leave gaps when a transaction is rolled back; this is a
/// row like any other, and whoever moves it on holds it until their transaction ends.
/// </summary>
public sealed class InvoiceSeries
{
    public int Id { get; private set; }
    public int Last { get; private set; }

    /// <summary>Takes the next number, in the transaction in which its invoice is written.</summary>
    public static async Task<int> TakeAsync(ReviewDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A number is taken in its invoice's transaction.");
        await db.InvoiceSeries.ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last + 1), cancellationToken);
        return await db.InvoiceSeries.Select(s => s.Last).SingleAsync(cancellationToken);
    }
}
