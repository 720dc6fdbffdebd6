using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Site;

namespace ReviewPortal.Search;

/// <summary>
/// Searches for each reader exactly what they may read now. Whoever reads no more than everyone, or than every signed-in reader,
/// is answered from an index of that alone: whether a word stands behind the paywall or nowhere makes no difference to anything.
/// </summary>
public sealed class ArticleSearch(ReviewDbContext db, SearchArrivals arrivals, SiteOptions site, TimeProvider time)
{
    /// <summary>Articles that are ranked and shown. Of more than these, those with the words in their head come first, then the latest.</summary>
    public const int Most = 1000;

    private const int MostInHead = 300;

    /// <param name="page">From 1; beyond the last there are no hits.</param>
    public async Task<SearchResults> FindAsync(
        SearchQuery query, SearchFilter filter, ReaderStanding? reader, int page, int size, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var among = await filter.ApplyAsync(db.Articles.AsNoTracking().PublishedAt(now), db, site, now, cancellationToken);
        var ids = query.IsEmpty ? await LatestAsync(among, cancellationToken) : await RankedAsync(query, among, reader, now, cancellationToken);
        var shown = ids.Take(Most).Skip((page - 1) * size).Take(size).ToList();
        var hits = shown.Count == 0 ? [] : await HitsAsync(shown, query, reader, now, cancellationToken);
        return new SearchResults(Math.Min(ids.Count, Most), ids.Count > Most, hits);
    }

    private static async Task<IReadOnlyList<int>> LatestAsync(IQueryable<Article> among, CancellationToken cancellationToken) =>
        await among.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).Select(a => a.Id).Take(Most + 1).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<int>> RankedAsync(
        SearchQuery query, IQueryable<Article> among, ReaderStanding? reader, DateTime now, CancellationToken cancellationToken)
    {
        await arrivals.TakeInAsync(cancellationToken);
        var best = new Dictionary<int, double>();
        if (reader is null)
        {
            await FindAsync(SearchShelf.Open, among);
        }
        else if (reader.ReadsAllAt(now))
        {
            await FindAsync(SearchShelf.Whole, among);
        }
        else
        {
            await FindAsync(SearchShelf.Members, among);
            if (reader.HoldsAt(now, isArchive: false)) await FindAsync(SearchShelf.Whole, among.ReadableWholeBy(reader, now));
        }

        return [.. best.OrderByDescending(b => b.Value).ThenByDescending(b => b.Key).Select(b => b.Key)];

        async Task FindAsync(SearchShelf shelf, IQueryable<Article> articles)
        {
            var (engine, asked) = (SearchIndex.EngineOf(db), new EngineQuery(query));
            var rows = await engine.FindAsync(db, shelf, asked, articles, Most + 1, cancellationToken);
            Add(rows);
            if (rows.Count > Most) Add(await engine.FindAsync(db, shelf, asked with { IsInHead = true }, articles, MostInHead, cancellationToken));
        }

        void Add(IReadOnlyList<SearchRow> rows)
        {
            foreach (var row in rows) best[row.Id] = Math.Max(row.Score, best.GetValueOrDefault(row.Id));
        }
    }

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(
        List<int> ids, SearchQuery query, ReaderStanding? reader, DateTime now, CancellationToken cancellationToken)
    {
        var found = await db.Articles.AsNoTracking().PublishedAt(now).Where(a => ids.Contains(a.Id)).Select(a => new FoundArticle(
            a.Id, a.Revision, a.Slug, a.Title, a.Dek, a.Access, a.PublishedAt,
            a.Bylines.OrderBy(b => b.Position).Select(b => b.Contributor.Name).ToList()))
            // In one query SQLite would first join all bylines with all contributors.
            .AsSplitQuery().ToListAsync(cancellationToken);
        var texts = await FoundTexts.LoadAsync(db, found, reader, now, cancellationToken);
        var matcher = new QueryMatcher(query);
        return [.. found.OrderBy(a => ids.IndexOf(a.Id)).Select(a => new SearchHit(
            a.Slug, Excerpt.Mark(a.Title, matcher), [.. a.Contributors.Select(name => Excerpt.Mark(name, matcher))],
            a.Dek is null ? null : Excerpt.Mark(a.Dek, matcher), a.Access, a.PublishedAt ?? default, Excerpt.Of(texts.GetValueOrDefault(a.Id, ""), matcher)))];
    }
}
