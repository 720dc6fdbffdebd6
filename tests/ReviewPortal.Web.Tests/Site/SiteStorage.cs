using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReviewPortal.Data;
using ReviewPortal.Web.Composition;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>
/// A data directory and a database for one test's site, or for two that share them: SQLite, or a database of its own on the
/// server that TEST_POSTGRES names. Gone without a trace afterwards.
/// </summary>
public sealed class SiteStorage : IAsyncDisposable
{
    // Brought up to date once and copied: running the migrations takes longer than most tests take.
    private static readonly Lazy<string> Template = new(MakeTemplate), SqliteTemplate = new(MakeSqliteTemplate);

    private readonly string? _postgres;

    public SiteStorage(bool isMigrated = false)
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("review-test-").FullName;
        if (Server.Length > 0) _postgres = ConnectionTo(Create(isMigrated ? $" TEMPLATE {Template.Value}" : ""));
        else if (isMigrated) File.Copy(SqliteTemplate.Value, Path.Combine(Directory, Path.GetFileName(SqliteTemplate.Value)));
    }

    public string Directory { get; }

    public bool IsSqlite => _postgres is null;

    public IEnumerable<KeyValuePair<string, string>> Settings
    {
        get
        {
            yield return new("ReviewPortal:DataDirectory", Directory);
            if (_postgres is null) yield break;
            yield return new("ReviewPortal:Database:Provider", "PostgreSql");
            yield return new("ReviewPortal:Database:ConnectionString", _postgres);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await using var pool = new NpgsqlConnection(_postgres);
            NpgsqlConnection.ClearPool(pool);
            Execute($"DROP DATABASE {pool.Database} WITH (FORCE)");
        }

        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static string Server => Environment.GetEnvironmentVariable("TEST_POSTGRES") ?? "";

    private static string MakeTemplate()
    {
        var name = Create("");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Execute($"DROP DATABASE {name} WITH (FORCE)");
        var options = new DbContextOptionsBuilder<ReviewDbContext>()
            .UseNpgsql($"{ConnectionTo(name)};Pooling=false", o => o.MigrationsAssembly(DatabaseAtStart.PostgreSqlMigrations))
            .UseApplicationServiceProvider(IdentitySchema.Services).Options;
        using var db = new ReviewDbContext(options);
        db.Database.Migrate();
        return name;
    }

    private static string MakeSqliteTemplate()
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("review-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.Directory.Delete(directory, recursive: true);
        var file = Path.Combine(directory, "review.db");
        var options = new DbContextOptionsBuilder<ReviewDbContext>()
            .UseSqlite($"Data Source={file};Pooling=false", o => o.MigrationsAssembly(DatabaseAtStart.SqliteMigrations))
            .UseApplicationServiceProvider(IdentitySchema.Services).Options;
        using var db = new ReviewDbContext(options);
        db.Database.Migrate();
        return file;
    }

    private static string Create(string from)
    {
        var name = $"review_{Guid.NewGuid():n}";
        Execute($"CREATE DATABASE {name}{from}");
        return name;
    }

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ToString();

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ToString());
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
