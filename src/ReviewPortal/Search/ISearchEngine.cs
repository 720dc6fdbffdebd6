using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Search;

/// <summary>A database's own full-text engine.</summary>
internal interface ISearchEngine
{
    /// <summary>Puts articles into all indexes, in the transaction that runs, in place of what was there of them.</summary>
    Task WriteAsync(ReviewDbContext db, IReadOnlyList<SearchEntry> entries, CancellationToken cancellationToken);

    Task RemoveAsync(ReviewDbContext db, IReadOnlyList<int> articleIds, CancellationToken cancellationToken);

    /// <summary>The latest filed of those articles that have what is asked for.</summary>
    /// <param name="among">Which articles count.</param>
    /// <param name="most">How many are wanted.</param>
    Task<IReadOnlyList<SearchRow>> FindAsync(
        ReviewDbContext db, SearchShelf shelf, EngineQuery query, IQueryable<Article> among, int most, CancellationToken cancellationToken);
}
