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
            await db.Users.Where(u => u.Id == readerId).ExecuteUpdateAsync(u => u.SetProperty(r => r.Name, r => r.Name), cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
