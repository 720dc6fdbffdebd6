using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Works;

/// <summary>A record in the desk's list.</summary>
/// <param name="Pieces">Articles about it, published or not.</param>
/// <param name="HasTwin">Whether another record of its kind has the same title: one of the two may be too many.</param>
public sealed record DeskWorkLine(int Id, WorkKind Kind, string Title, string? Credit, int? Year, string? Isbn, int Pieces, bool HasTwin)
{
    public static async Task<IReadOnlyList<DeskWorkLine>> LoadAsync(ReviewDbContext db, IQueryable<Work> works, CancellationToken cancellationToken) =>
        await works.AsNoTracking().Select(w => new DeskWorkLine(
            w.Id, w.Kind, w.Title, w.Credit, w.Year, w.Isbn,
            w.Reviews.Select(r => r.ArticleId).Distinct().Count(),
            db.Works.Any(o => o.Id != w.Id && o.Kind == w.Kind && o.SortTitle == w.SortTitle))).ToListAsync(cancellationToken);
}
