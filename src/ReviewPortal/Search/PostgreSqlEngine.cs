using System.Collections.Frozen;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Search;

/// <summary>
/// Vectors of words and their places (https://www.postgresql.org/docs/current/datatype-textsearch.html), made of words as
/// <see cref="WordScan"/> gives them: so both databases find the same, and no extension is needed that only a superuser may add.
/// </summary>
internal sealed class PostgreSqlEngine : ISearchEngine
{
    /// <summary>Places beyond are all this one.</summary>
    private const int LastPlace = 16_383;

    /// <summary>Of one word.</summary>
    private const int MostPlaces = 255;

    /// <summary>A vector may have a megabyte, in bytes of words and places; beyond that new words are left out.</summary>
    private const int MostBytes = 1_000_000;

    private static readonly FrozenDictionary<SearchShelf, string> Find = ForEach(
        column => $$"""SELECT "ArticleId" AS "Id" FROM "Search" WHERE "{{column}}" @@ CAST({0} AS tsquery)""");

    // The weights are of text, of what else stands above it, of names, of the title.
    private static readonly FrozenDictionary<SearchShelf, string> Rank = ForEach(
        column => $$"""
            SELECT "ArticleId" AS "Id", CAST(ts_rank(ARRAY[0.02, 0.08, 0.3, 1.0]::real[], "{{column}}", CAST({0} AS tsquery), 1) AS double precision) AS "Score"
            FROM "Search" WHERE "ArticleId" = ANY ({1})
            """);

    public async Task WriteAsync(ReviewDbContext db, IReadOnlyList<SearchEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Search" ("ArticleId", "Open", "Members", "Whole")
                VALUES ({entry.ArticleId}, CAST({Vector(entry, SearchShelf.Open)} AS tsvector),
                    CAST({Vector(entry, SearchShelf.Members)} AS tsvector), CAST({Vector(entry, SearchShelf.Whole)} AS tsvector))
                ON CONFLICT ("ArticleId") DO UPDATE SET "Open" = EXCLUDED."Open", "Members" = EXCLUDED."Members", "Whole" = EXCLUDED."Whole"
                """, cancellationToken);
        }
    }

    public Task RemoveAsync(ReviewDbContext db, IReadOnlyList<int> articleIds, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"""DELETE FROM "Search" WHERE "ArticleId" = ANY ({articleIds.ToArray()})""", cancellationToken);

    public async Task<IReadOnlyList<SearchRow>> FindAsync(
        ReviewDbContext db, SearchShelf shelf, EngineQuery query, IQueryable<Article> among, int most, CancellationToken cancellationToken)
    {
        var asked = Query(query);
        var found = db.Database.SqlQueryRaw<SearchId>(Find[shelf], asked);
        var ids = await found.Join(among, f => f.Id, a => a.Id, (f, a) => f.Id).OrderByDescending(id => id).Take(most).ToArrayAsync(cancellationToken);
        // Ranked only now: a rank needs the vector itself, without which the index answers.
        return await db.Database.SqlQueryRaw<SearchRow>(Rank[shelf], asked, ids).ToListAsync(cancellationToken);
    }

    internal static string Query(EngineQuery query)
    {
        var weights = query.IsInTitle ? "A" : query.IsInHead ? "AB" : "";
        return string.Join(" & ", query.Query.Clauses.Select(clause => Query(clause, weights)));
    }

    private static string Query(SearchClause clause, string weights)
    {
        var before = string.Concat(clause.Terms.SkipLast(1).Select(term => Quoted(term, weights) + " <-> "));
        var last = Quoted(clause.Terms[^1], (clause.IsPrefix ? "*" : "") + weights);
        return $"({string.Join(" | ", clause.Endings.Select(ending => before + Quoted(ending, weights)).Prepend(before + last))})";
    }

    private static string Quoted(string term, string labels) => labels.Length == 0 ? $"'{term}'" : $"'{term}':{labels}";

    /// <summary>A vector as PostgreSQL reads it: <c>'word':1A,7 'next':2A</c>.</summary>
    internal static string Vector(SearchEntry entry, SearchShelf shelf)
    {
        var text = entry.TextOn(shelf);
        var places = new Dictionary<string, List<(int Place, char Weight)>>();
        var (place, bytes) = (0, 0);
        foreach (var (terms, weight) in new[] { (entry.Title, 'A'), (entry.Names, 'B'), (entry.About, 'C'), (text, 'D') })
        {
            foreach (var term in terms.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                place++;
                if (!places.TryGetValue(term, out var known))
                {
                    if ((bytes += Encoding.UTF8.GetByteCount(term) + 4) > MostBytes) continue;
                    places[term] = known = [];
                }

                if (known.Count == MostPlaces || place > LastPlace || (bytes += 2) > MostBytes) continue;
                known.Add((place, weight));
            }

            // No phrase goes from one part into the next.
            place++;
        }

        var vector = new StringBuilder(text.Length * 2);
        foreach (var (term, known) in places)
        {
            vector.Append(" '").Append(term).Append('\'');
            for (var i = 0; i < known.Count; i++) vector.Append(i == 0 ? ':' : ',').Append(known[i].Place).Append(known[i].Weight);
        }

        return vector.ToString();
    }

    private static FrozenDictionary<SearchShelf, string> ForEach(Func<string, string> sql) =>
        Enum.GetValues<SearchShelf>().ToFrozenDictionary(shelf => shelf, shelf => sql($"{shelf}"));
}
