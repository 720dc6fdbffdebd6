using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ReviewPortal.Data;

/// <summary>Tells what another writer at the same moment causes from what is broken.</summary>
public static class WriteClash
{
    /// <summary>
    /// A row changed or taken since it was read; or what PostgreSQL calls a unique key taken, a serialization conflict or a
    /// deadlock (SQL states 23505, 40001, 40P01), however often it is wrapped. SQLite gives no state.
    /// </summary>
    public static bool IsClash(this Exception failure) =>
        failure is DbUpdateConcurrencyException || failure.GetBaseException() is DbException { SqlState: null or "23505" or "40001" or "40P01" };
}
