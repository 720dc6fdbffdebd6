using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;
using Npgsql;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Composition;

/// <summary>
/// Looks whether a start finds nothing to prepare, as nearly every one does. It asks the database by hand: EF would first
/// build its model, which takes as long as the rest of the start and can go on beside it.
/// </summary>
internal sealed class DatabaseAtStart(IOptions<DatabaseOptions> options, SqliteDatabase sqlite)
{
    public const string SqliteMigrations = "ReviewPortal.Migrations.Sqlite", PostgreSqlMigrations = "ReviewPortal.Migrations.PostgreSql";

    /// <returns>True if every migration was applied and there is an account; false if not, or if it can't be known.</returns>
    public async Task<bool> IsPreparedAsync(CancellationToken cancellationToken)
    {
        var isPostgreSql = options.Value.Provider == DatabaseProvider.PostgreSql;
        try
        {
            await using DbConnection connection = isPostgreSql
                ? new NpgsqlConnection(options.Value.ConnectionString)
                // A file that is missing is not to be made here.
                : new SqliteConnection(new SqliteConnectionStringBuilder(sqlite.ConnectionString) { Mode = SqliteOpenMode.ReadWrite }.ToString());
            await connection.OpenAsync(cancellationToken);
            var applied = await AskAsync(connection, """SELECT "MigrationId" FROM "__EFMigrationsHistory" """, cancellationToken);
            return Migrations(isPostgreSql ? PostgreSqlMigrations : SqliteMigrations).All(applied.Contains)
                && (await AskAsync(connection, """SELECT "Id" FROM "AspNetUsers" LIMIT 1""", cancellationToken)).Count > 0;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Migrations(string assembly) =>
        Assembly.Load(assembly).GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>();

    private static async Task<HashSet<string>> AskAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var answer = new HashSet<string>();
        while (await rows.ReadAsync(cancellationToken)) answer.Add(rows.GetString(0));
        return answer;
    }
}
