using Npgsql;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>
/// A data directory and a database for one test's site, or for two that share them: SQLite, or a database of its own on the
/// server that TEST_POSTGRES names. Gone without a trace afterwards.
/// </summary>
public sealed class SiteStorage : IAsyncDisposable
{
    private readonly string? _postgres;

    public SiteStorage()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("review-test-").FullName;
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is not { Length: > 0 } server) return;

        var database = $"review_{Guid.NewGuid():n}";
        Execute(server, $"CREATE DATABASE {database}");
        _postgres = new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 20 }.ToString();
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
            Execute(Environment.GetEnvironmentVariable("TEST_POSTGRES") ?? "", $"DROP DATABASE {pool.Database} WITH (FORCE)");
        }

        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static void Execute(string server, string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ToString());
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
