using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ReviewPortal.Data;

/// <summary>Tells what another writer at the same moment causes from what is broken.</summary>
public static class WriteClash
{
    /// <summary>Saves, outside a transaction of the caller's.</summary>
    /// <returns>False, having saved and kept in mind nothing, if another writer was first.</returns>
    public static async Task<bool> TrySaveAsync(this ReviewDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>
    /// A row changed or taken since it was read; or what PostgreSQL calls a unique key taken, a serialization conflict or a
    /// deadlock (SQL states 23505, 40001, 40P01), however often it is wrapped. SQLite gives no state.
    /// </summary>
    public static bool IsClash(this Exception failure) =>
        failure is DbUpdateConcurrencyException || failure.GetBaseException() is DbException { SqlState: null or "23505" or "40001" or "40P01" };
}
