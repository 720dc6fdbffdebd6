using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Composition;

/// <summary>Where the SQLite database is.</summary>
internal sealed class SqliteDatabase(IOptions<DatabaseOptions> options, DataDirectory directory)
{
    public string ConnectionString { get; } = new SqliteConnectionStringBuilder(options.Value.ConnectionString ?? $"Data Source={directory.Database}")
    {
        ForeignKeys = true,
    }.ToString();
}
