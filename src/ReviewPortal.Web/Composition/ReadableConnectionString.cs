using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Composition;

/// <summary>Refuses a connection string that its library can't read. What the library says of it may hold a piece of the password, and is not told.</summary>
internal sealed class ReadableConnectionString : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var isPostgreSql = options.Provider == DatabaseProvider.PostgreSql;
        try
        {
            DbConnectionStringBuilder builder = isPostgreSql ? new NpgsqlConnectionStringBuilder() : new SqliteConnectionStringBuilder();
            builder.ConnectionString = options.ConnectionString;
            return ValidateOptionsResult.Success;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException)
        {
            return ValidateOptionsResult.Fail(
                $"{DatabaseOptions.Section}:ConnectionString can’t be read: write {(isPostgreSql ? "Host=…;Database=…;Username=…;Password=…" : "Data Source=…")}, and quotes around a value that holds a semicolon.");
        }
    }
}
