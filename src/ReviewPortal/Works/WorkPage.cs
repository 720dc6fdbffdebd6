using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Works;

/// <summary>A work with every piece on it that readers may see, and how they print it; the latest first.</summary>
public sealed record WorkPage(ShownWork Work, IReadOnlyList<ContentsLine> Pieces, IReadOnlyList<WorkImprint> Imprints)
{
    /// <returns>Null for what readers don't see: unknown, or without a published piece.</returns>
    public static async Task<WorkPage?> FindAsync(ReviewDbContext db, string slug, DateTime now, CancellationToken cancellationToken)
    {
        var work = await db.Works.AsNoTracking().Include(w => w.Keys).PublishedAt(now).SingleOrDefaultAsync(w => w.Slug == slug, cancellationToken);
        if (work is null) return null;
        var articles = db.Articles.PublishedAt(now).Where(a => a.Works.Any(w => w.WorkId == work.Id));
        var pieces = await ContentsLine.LoadAsync(articles.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id), cancellationToken);
        var lines = await db.Set<ReviewedWork>().AsNoTracking()
            .Where(l => l.WorkId == work.Id && l.Article!.PublishedAt <= now && l.Article.WithdrawnAt == null)
            .OrderByDescending(l => l.Article!.PublishedAt).ThenByDescending(l => l.ArticleId).ThenBy(l => l.Position)
            .ToListAsync(cancellationToken);
        var imprints = lines.ConvertAll(WorkImprint.Of).Where(i => i.Text.Length > 0).DistinctBy(i => i.Text).ToList();
        var byAppearance = lines.GroupBy(l => l.ArticleId).Reverse().SelectMany(l => l);
        return new WorkPage(ShownWork.Of(work, byAppearance), pieces, imprints);
    }

    /// <summary>The address of the record that a former one has become part of, if readers see that.</summary>
    public static Task<string?> FindMovedAsync(ReviewDbContext db, string slug, DateTime now, CancellationToken cancellationToken) =>
        db.Works.PublishedAt(now).Where(w => w.Keys.Any(k => k.Key == WorkKey.OfAddress(slug))).Select(w => w.Slug).SingleOrDefaultAsync(cancellationToken);
}
