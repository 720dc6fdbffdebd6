using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Works;

/// <summary>The works on which something has come out, as the public list prints them; a page of it is kept until the next edition.</summary>
public sealed class WorkIndex(ReviewDbContext db, CurrentEdition edition, TimeProvider time)
{
    public async Task<int> CountAsync(CancellationToken cancellationToken) => (int)(await edition.RecallAsync<object>(
        "works", async cancel => await db.Works.PublishedAt(time.GetUtcNow().UtcDateTime).CountAsync(cancel), _ => 64, cancellationToken));

    public ValueTask<IReadOnlyList<WorkIndexLine>> LinesAsync(WorkOrder order, int skipped, int taken, CancellationToken cancellationToken) =>
        edition.RecallAsync<IReadOnlyList<WorkIndexLine>>(
            $"works {order} {skipped}", cancel => LoadAsync(order, skipped, taken, cancel), lines => 512 * lines.Count, cancellationToken);

    private async Task<IReadOnlyList<WorkIndexLine>> LoadAsync(WorkOrder order, int skipped, int taken, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var published = db.Works.AsNoTracking().PublishedAt(now);
        var ordered = order switch
        {
            WorkOrder.Author => published.OrderBy(w => w.SortAuthor == null).ThenBy(w => w.SortAuthor).ThenBy(w => w.SortTitle).ThenBy(w => w.Id),
            WorkOrder.Year => published.OrderBy(w => w.Year == null).ThenByDescending(w => w.Year).ThenBy(w => w.SortTitle).ThenBy(w => w.Id),
            _ => published.OrderBy(w => w.SortTitle).ThenBy(w => w.Id),
        };
        return await ordered.Skip(skipped).Take(taken)
            .Select(w => new WorkIndexLine(
                w.Slug, w.Kind, w.Title, w.SortTitle, w.Credit, w.Author, w.SortAuthor, w.Year,
                w.Reviews.Where(r => r.Article!.PublishedAt <= now && r.Article.WithdrawnAt == null).Select(r => r.ArticleId).Distinct().Count()))
            .ToListAsync(cancellationToken);
    }
}
