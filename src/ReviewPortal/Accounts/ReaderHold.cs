using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReviewPortal.Data;

namespace ReviewPortal.Accounts;

public static class ReaderHold
{
    /// <summary>Begins a transaction in which nobody else changes what the same reader holds: it has the reader's row.</summary>
    public static async Task<IDbContextTransaction> BeginForAsync(this ReviewDbContext db, string readerId, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.HoldAsync(readerId, cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Holds another reader as well, in the transaction that has begun. Two that wait for each other are a clash.</summary>
    public static Task HoldAsync(this ReviewDbContext db, string readerId, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == readerId).ExecuteUpdateAsync(u => u.SetProperty(r => r.Name, r => r.Name), cancellationToken);
}
