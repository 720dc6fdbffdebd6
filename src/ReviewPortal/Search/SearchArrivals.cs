using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Paywall;

namespace ReviewPortal.Search;

/// <summary>Brings into the index what is published and not in it yet: what came out by the clock, and what an upgrade left to be indexed.</summary>
public sealed class SearchArrivals(ReviewDbContext db, TimeProvider time)
{
    /// <summary>A search waits for no more than these; an issue that comes out has fewer.</summary>
    private const int Batch = 50;

    public async Task TakeInAllAsync(CancellationToken cancellationToken)
    {
        while (await TakeInAsync(cancellationToken)) { }
    }

    /// <summary>Takes in the latest that wait.</summary>
    /// <returns>Whether any did.</returns>
    public async Task<bool> TakeInAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var waiting = db.Articles.AsNoTracking().PublishedAt(now).Where(a => a.IndexedAt == null);
        var ids = await waiting.OrderByDescending(a => a.PublishedAt).Select(a => a.Id).Take(Batch).ToListAsync(cancellationToken);
        if (ids.Count == 0) return false;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            // Marked first: whoever else is at it, or at one of the articles, waits here and then finds it done.
            await waiting.Where(a => ids.Contains(a.Id)).ExecuteUpdateAsync(a => a.SetProperty(x => x.IndexedAt, now), cancellationToken);
            await SearchIndex.EngineOf(db).WriteAsync(db, await EntriesAsync(ids, now, cancellationToken), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure.IsClash())
        {
            // Another writer is faster; what is left waits for the next search.
            return false;
        }
    }

    private async Task<IReadOnlyList<SearchEntry>> EntriesAsync(List<int> ids, DateTime marked, CancellationToken cancellationToken)
    {
        var articles = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id) && a.IndexedAt == marked)
            .Include(a => a.Works).Include(a => a.Epigraphs)
            .Include(a => a.Bylines).ThenInclude(b => b.Contributor).Include(a => a.Subjects).ThenInclude(s => s.Subject)
            .AsSplitQuery().ToListAsync(cancellationToken);
        var texts = await db.Set<ArticleText>().AsNoTracking().Where(t => ids.Contains(t.ArticleId)).ToDictionaryAsync(t => t.ArticleId, cancellationToken);
        return [.. articles.Select(a => SearchEntry.Of(a, IndexedText.Of(texts[a.Id].TeaserHtml, texts[a.Id].FullHtml)))];
    }
}
