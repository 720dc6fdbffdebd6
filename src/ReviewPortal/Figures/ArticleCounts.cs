using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Figures;

/// <summary>Writes down what was counted, and reads it.</summary>
public sealed class ArticleCounts(ReviewDbContext db, ArticleTally tally)
{
    /// <summary>In one transaction; if it fails, what was counted is kept for the next time.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var taken = tally.Take();
        if (taken.Count == 0) return;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var ids = taken.Select(c => c.ArticleId).Distinct().ToList();
            // What was deleted since is counted no more.
            var articles = await db.Articles.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellationToken);
            // In one order, so that two copies of the site do not wait for each other.
            foreach (var count in taken.Where(c => articles.Contains(c.ArticleId)).OrderBy(c => c.ArticleId).ThenBy(c => c.Day).ThenBy(c => c.Kind))
                await AddAsync(count, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch
        {
            db.ChangeTracker.Clear();
            tally.GiveBack(taken);
            throw;
        }
    }

    private async Task AddAsync(ArticleCount count, CancellationToken cancellationToken)
    {
        var (article, day, kind, more) = (count.ArticleId, count.Day, count.Kind, count.Count);
        var updated = await db.ArticleCounts.Where(c => c.ArticleId == article && c.Day == day && c.Kind == kind)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Count, x => x.Count + more), cancellationToken);
        if (updated == 0) db.ArticleCounts.Add(count);
    }

    /// <summary>Of each article with any count from one day to another, the most successful first.</summary>
    public async Task<IReadOnlyList<ArticleFigures>> OfAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var sums = await db.ArticleCounts.Where(c => c.Day >= from && c.Day <= to).GroupBy(c => new { c.ArticleId, c.Kind })
            .Select(g => new { g.Key.ArticleId, g.Key.Kind, Count = g.Sum(c => c.Count) }).ToListAsync(cancellationToken);
        var titles = await db.Articles.AsNoTracking().Where(a => db.ArticleCounts.Any(c => c.ArticleId == a.Id && c.Day >= from && c.Day <= to))
            .Select(a => new { a.Id, a.Slug, a.Title }).ToDictionaryAsync(a => a.Id, cancellationToken);
        return [.. sums.GroupBy(s => s.ArticleId).Where(g => titles.ContainsKey(g.Key))
            .Select(g => new ArticleFigures(
                titles[g.Key].Slug, titles[g.Key].Title, Of(g.Key, ArticleCountKind.TeaserRead), Of(g.Key, ArticleCountKind.OfferSeen), Of(g.Key, ArticleCountKind.OfferTaken)))
            .OrderByDescending(a => a.Taken).ThenByDescending(a => a.Seen).ThenByDescending(a => a.Read).ThenBy(a => a.Title, StringComparer.OrdinalIgnoreCase)];

        long Of(int article, ArticleCountKind kind) => sums.Find(s => s.ArticleId == article && s.Kind == kind)?.Count ?? 0;
    }
}
