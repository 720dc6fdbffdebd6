using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Composition;

[Trait("Category", "Database")]
public sealed class MigrationTests
{
    [Fact]
    public void The_model_and_the_migrations_for_Sqlite_say_the_same()
    {
        using var db = new Migrations.Sqlite.DesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration to migrations/ReviewPortal.Migrations.Sqlite.");
    }

    [Fact]
    public void The_model_and_the_migrations_for_PostgreSql_say_the_same()
    {
        using var db = new Migrations.PostgreSql.DesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration to migrations/ReviewPortal.Migrations.PostgreSql.");
    }

    [Fact]
    public async Task Sites_that_start_together_on_an_empty_database_bring_it_up_to_date_once()
    {
        await using var storage = new SiteStorage();
        var sites = Enumerable.Range(0, 4).Select(_ => new SiteFactory { Storage = storage }).ToList();
        try
        {
            await Task.WhenAll(sites.Select(site => Task.Run(() => site.Services)));
            foreach (var site in sites)
            {
                Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync("/health/ready")).Status);
                // Looking for its history in an empty database, EF fails once, knows what that means, and says so nevertheless.
                Assert.DoesNotContain(site.Log.Errors, error => !error.Contains("__EFMigrationsHistory", StringComparison.Ordinal));
            }

            await sites[0].InScopeAsync(async services =>
            {
                var db = services.GetRequiredService<ReviewDbContext>().Database;
                Assert.Empty(await db.GetPendingMigrationsAsync());
                Assert.Equal(db.GetMigrations(), await db.GetAppliedMigrationsAsync());
            });
        }
        finally
        {
            foreach (var site in sites) await site.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_start_that_was_killed_before_it_wrote_anything_does_not_stop_the_next()
    {
        await using var storage = new SiteStorage();
        await File.WriteAllBytesAsync(Path.Combine(storage.Directory, "review.db"), [], TestContext.Current.CancellationToken);
        await using var site = new SiteFactory { Storage = storage };
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task A_start_that_was_killed_while_it_held_the_databases_lock_does_not_stop_the_next()
    {
        await using var storage = new SiteStorage();
        if (storage.IsSqlite)
        {
            await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(storage.Directory, "review.db")}");
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var site = new SiteFactory { Storage = storage };
        Assert.Equal(HttpStatusCode.OK, (await site.Visit().GetAsync("/health/ready")).Status);
    }
}
