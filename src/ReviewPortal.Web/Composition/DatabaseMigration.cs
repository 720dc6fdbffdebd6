using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Composition;

/// <summary>Brings the database up to date at start: once, when several copies start together.</summary>
internal sealed partial class DatabaseMigration(IDbContextFactory<ReviewDbContext> contexts, DataDirectory directory, ILogger<DatabaseMigration> logger)
{
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Looked at first: a start with nothing to do should wait for no lock.
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) return;
        LogMigrating(logger);
        await (db.Database.IsSqlite() ? MigrateSqliteAsync(db, cancellationToken) : MigratePostgreSqlAsync(db, cancellationToken));
    }

    /// <summary>
    /// EF's own lock on PostgreSQL ends with each migration's transaction, and a copy that waited then repeats the next one.
    /// This lock is the session's: it ends with the connection at the latest.
    /// </summary>
    private static async Task MigratePostgreSqlAsync(ReviewDbContext db, CancellationToken cancellationToken)
    {
        await MakePostgreSqlAsync(db.GetService<IRelationalDatabaseCreator>(), cancellationToken);
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        // Any number that nobody else takes in this database.
        await using var held = new NpgsqlCommand("SELECT pg_advisory_lock(7239487023)", connection) { CommandTimeout = 0 };
        await held.ExecuteNonQueryAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    private static async Task MakePostgreSqlAsync(IRelationalDatabaseCreator creator, CancellationToken cancellationToken)
    {
        try
        {
            if (!await creator.ExistsAsync(cancellationToken)) await creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException failure) when (failure.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another copy made it at this very moment.
        }
    }

    /// <summary>
    /// EF's own lock on SQLite is a row that a killed process leaves behind, after which every start waits for ever. A file
    /// lock ends with its process; who holds it may clear the row.
    /// </summary>
    private async Task MigrateSqliteAsync(ReviewDbContext db, CancellationToken cancellationToken)
    {
        await using var held = await HoldAsync(Path.Combine(directory.Root, "migrating.lock"), cancellationToken);
        if (await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken))
            await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    private static async Task<FileStream> HoldAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another copy of the site is at it.
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Bringing the database up to date.")]
    private static partial void LogMigrating(ILogger logger);
}
