using Microsoft.Data.Sqlite;
using ReviewPortal.Data;
using SQLitePCL;

namespace ReviewPortal.Web.Composition;

/// <summary>
/// Asks SQLite's <c>data_version</c> (https://www.sqlite.org/pragma.html#pragma_data_version) on a connection that never
/// writes: the number changes when any other connection, of this process or another, has committed. Microseconds, no file read.
/// </summary>
internal sealed class SqliteChangeProbe(SqliteDatabase database) : IChangeProbe, IDisposable
{
    private readonly Lock _one = new();
    private SqliteConnection? _connection;
    private sqlite3_stmt? _statement;

    public long Look()
    {
        lock (_one)
        {
            var statement = _statement ??= Prepare();
            try
            {
                var result = raw.sqlite3_step(statement);
                return result == raw.SQLITE_ROW
                    ? raw.sqlite3_column_int64(statement, 0)
                    : throw new SqliteException("SQLite did not tell its data version.", result);
            }
            finally
            {
                raw.sqlite3_reset(statement);
            }
        }
    }

    public void Dispose()
    {
        _statement?.Dispose();
        _connection?.Dispose();
    }

    private sqlite3_stmt Prepare()
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ToString());
        _connection.Open();
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_connection.Handle, "PRAGMA data_version", out var statement), _connection.Handle);
        return statement;
    }
}
