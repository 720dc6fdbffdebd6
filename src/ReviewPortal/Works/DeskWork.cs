using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Works;

/// <summary>A record as the desk sees it: with every piece on it, published or not.</summary>
public sealed record DeskWork(Work Work, IReadOnlyList<DeskPiece> Pieces)
{
    /// <summary>The addresses that it had, or that records had which became part of it.</summary>
    public IEnumerable<string> FormerSlugs => Work.Keys.Where(k => k.IsAddress).Select(k => WorkKey.SlugOf(k.Key)).Order(StringComparer.Ordinal);

    /// <summary>Whether readers see it.</summary>
    public bool IsPublicAt(DateTime now) => Pieces.Any(p => p.Article.StatusAt(now) == ArticleStatus.Published);

    /// <summary>What readers are told of it; while they see nothing of it, what its record says.</summary>
    public WorkFacts FactsAt(DateTime now)
    {
        var published = Pieces.Where(p => p.Article.StatusAt(now) == ArticleStatus.Published)
            .OrderBy(p => p.Article.PublishedAt).ThenBy(p => p.Article.Id).ThenBy(p => p.Line.Position).Select(p => Work.Printed(p.Line)).ToList();
        return published.Count == 0 ? Work.Facts : WorkFacts.Shown(Work.DeskFacts, published);
    }

    public static async Task<DeskWork?> FindAsync(ReviewDbContext db, int id, CancellationToken cancellationToken)
    {
        var work = await db.Works.AsNoTracking().Include(w => w.Keys).Include(w => w.Reviews).AsSplitQuery().SingleOrDefaultAsync(w => w.Id == id, cancellationToken);
        if (work is null) return null;
        var articleIds = work.Reviews.Select(r => r.ArticleId).Distinct().ToList();
        var articles = await db.Articles.AsNoTracking().Where(a => articleIds.Contains(a.Id)).Include(a => a.Bylines).ThenInclude(b => b.Contributor)
            .AsSplitQuery().ToDictionaryAsync(a => a.Id, cancellationToken);
        var pieces = work.Reviews.Where(r => articles.ContainsKey(r.ArticleId)).Select(r => new DeskPiece(r, articles[r.ArticleId]));
        return new DeskWork(work, [.. pieces.OrderByDescending(p => p.Article.PublishedAt ?? DateTime.MaxValue).ThenBy(p => p.Line.Id)]);
    }
}
