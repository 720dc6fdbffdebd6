using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace ReviewPortal.Web.Composition;

/// <summary>
/// Makes what was acknowledged survive <c>kill -9</c> and a power cut, and makes writers wait for each other instead of
/// failing. The library's defaults are journal DELETE and no waiting.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    public const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000;";

    // The library keeps SQLite's own connections in a pool, and they keep their settings.
    private readonly ConditionalWeakTable<sqlite3, object> _set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || _set.TryGetValue(handle, out _)) return;
        // EF looks on such a connection whether the database exists; its journal is then nobody's to change.
        if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        _set.AddOrUpdate(handle, Pragmas);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls of its own.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
