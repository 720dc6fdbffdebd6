using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Composition;

/// <summary>Where the SQLite database is.</summary>
internal sealed class SqliteDatabase(IOptions<DatabaseOptions> options, DataDirectory directory)
{
    // Not made before it is asked for: what is configured may be PostgreSQL's.
    public string ConnectionString => field ??= new SqliteConnectionStringBuilder(options.Value.ConnectionString ?? $"Data Source={directory.Database}")
    {
        ForeignKeys = true,
    }.ToString();
}
