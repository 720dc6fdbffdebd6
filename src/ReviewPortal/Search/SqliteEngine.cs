using System.Collections.Frozen;
using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Search;

/// <summary>
/// FTS5 (https://www.sqlite.org/fts5.html), in tables that keep no text: they are given words as <see cref="WordScan"/> makes
/// them, and only take them apart at spaces.
/// </summary>
internal sealed class SqliteEngine : ISearchEngine
{
    private static readonly FrozenDictionary<SearchShelf, string> Find = ForEach(
        table => $$"""SELECT rowid AS "Id", 0.0 AS "Score" FROM "{{table}}" WHERE "{{table}}" MATCH {0}""");

    // The smaller bm25 is, the better. The weights are of title, names, what else stands above the text, text.
    private static readonly FrozenDictionary<SearchShelf, string> Rank = ForEach(
        table => $$"""SELECT rowid AS "Id", -bm25("{{table}}", 10.0, 6.0, 3.0, 1.0) AS "Score" FROM "{{table}}" WHERE "{{table}}" MATCH {0}""");

    // The plus keeps the engine from looking each of them up by itself, which takes a hundred times as long.
    private static readonly FrozenDictionary<SearchShelf, string> RankAmong = Rank.ToFrozenDictionary(
        rank => rank.Key, rank => rank.Value + " AND +rowid IN (SELECT value FROM json_each({1}))");

    public async Task WriteAsync(ReviewDbContext db, IReadOnlyList<SearchEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var shelf in Enum.GetValues<SearchShelf>())
        {
            await using var command = Command(db, $"REPLACE INTO \"{Table(shelf)}\" (rowid, title, names, about, text) VALUES (@id, @title, @names, @about, @text)",
                "id", "title", "names", "about", "text");
            await command.PrepareAsync(cancellationToken);
            foreach (var entry in entries)
            {
                command.Parameters[0].Value = entry.ArticleId;
                command.Parameters[1].Value = entry.Title;
                command.Parameters[2].Value = entry.Names;
                command.Parameters[3].Value = entry.About;
                command.Parameters[4].Value = entry.TextOn(shelf);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    public async Task RemoveAsync(ReviewDbContext db, IReadOnlyList<int> articleIds, CancellationToken cancellationToken)
    {
        foreach (var shelf in Enum.GetValues<SearchShelf>())
        {
            await using var command = Command(db, $"DELETE FROM \"{Table(shelf)}\" WHERE rowid = @id", "id");
            foreach (var id in articleIds)
            {
                command.Parameters[0].Value = id;
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    public async Task<IReadOnlyList<SearchRow>> FindAsync(
        ReviewDbContext db, SearchShelf shelf, EngineQuery query, IQueryable<Article> among, int most, CancellationToken cancellationToken)
    {
        if (query.Query.Clauses.All(c => c.Terms.Count == 1))
            return await LatestAsync(db.Database.SqlQueryRaw<SearchRow>(Rank[shelf], Match(query)), among, most, cancellationToken);

        // To weigh a phrase bm25 would look for it through the whole index once more. Its words weigh as much, and are counted.
        var found = await LatestAsync(db.Database.SqlQueryRaw<SearchRow>(Find[shelf], Match(query)), among, most, cancellationToken);
        if (found.Count == 0) return found;
        var ids = JsonSerializer.Serialize(found.Select(f => f.Id));
        return await db.Database.SqlQueryRaw<SearchRow>(RankAmong[shelf], Words(query.Query), ids).ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<SearchRow>> LatestAsync(
        IQueryable<SearchRow> found, IQueryable<Article> among, int most, CancellationToken cancellationToken) =>
        await found.Join(among, f => f.Id, a => a.Id, (f, a) => f).OrderByDescending(f => f.Id).Take(most).ToListAsync(cancellationToken);

    /// <summary>What has the phrases has their words.</summary>
    private static string Words(SearchQuery query) => string.Join(" AND ", query.Clauses.SelectMany(c => c.IsPrefix ? c.Terms.SkipLast(1) : c.Terms).Distinct().Select(t => $"\"{t}\""));

    /// <summary>All words are in quotation marks, so that none is one of the engine's own.</summary>
    internal static string Match(EngineQuery query)
    {
        var all = string.Join(" AND ", query.Query.Clauses.Select(Match));
        if (query.IsInTitle) all = $"{{title}} : ({all})";
        else if (query.IsInHead) all = $"{{title names}} : ({all})";
        return all;
    }

    private static string Match(SearchClause clause)
    {
        var exact = $"\"{string.Join(' ', clause.Terms)}\"{(clause.IsPrefix ? " *" : "")}";
        if (clause.Endings.Count == 0) return exact;
        var before = string.Concat(clause.Terms.SkipLast(1).Select(term => term + " "));
        return $"({exact} OR {string.Join(" OR ", clause.Endings.Select(ending => $"\"{before}{ending}\""))})";
    }

    private static string Table(SearchShelf shelf) => $"Search{shelf}";

    private static FrozenDictionary<SearchShelf, string> ForEach(Func<string, string> sql) =>
        Enum.GetValues<SearchShelf>().ToFrozenDictionary(shelf => shelf, shelf => sql(Table(shelf)));

    private static DbCommand Command(ReviewDbContext db, string sql, params string[] parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@{name}", "");
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
