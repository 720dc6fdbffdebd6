using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Works;

/// <summary>The works on which something has come out, as the public list prints them; kept until the next edition.</summary>
public sealed class WorkIndex(ReviewDbContext db, CurrentEdition edition, TimeProvider time)
{
    public async Task<int> CountAsync(CancellationToken cancellationToken) => (await AllAsync(cancellationToken)).Count;

    public async Task<IReadOnlyList<WorkIndexLine>> LinesAsync(WorkOrder order, int skipped, int taken, CancellationToken cancellationToken)
    {
        var ordered = await edition.RecallAsync<List<WorkIndexLine>>(
            $"works {order}", async cancel => [.. Ordered(await AllAsync(cancel), order)], lines => 64 + 8L * lines.Count, cancellationToken);
        return [.. ordered.Skip(skipped).Take(taken)];
    }

    private ValueTask<List<WorkIndexLine>> AllAsync(CancellationToken cancellationToken) =>
        edition.RecallAsync("works", LoadAsync, lines => 64 + 400L * lines.Count, cancellationToken);

    // What a list shows is told by published lines and not by records, so the database has nothing to order it by.
    private async Task<List<WorkIndexLine>> LoadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var lines = await (
            from line in db.Set<ReviewedWork>().AsNoTracking()
            join work in db.Works on line.WorkId equals work.Id
            join article in db.Articles on line.ArticleId equals article.Id
            where article.PublishedAt <= now && article.WithdrawnAt == null
            select new PublishedLine(
                work.Id, work.Slug, work.IsEdited, new WorkFacts(work.Kind, work.Title, work.Credit, work.Year, work.Isbn),
                work.SortTitle, work.Author, work.SortAuthor,
                new WorkFacts(line.Kind, line.Title, line.Credit, line.Year, line.Isbn), article.Id, article.PublishedAt, line.Position))
            .ToListAsync(cancellationToken);
        return [.. lines.GroupBy(line => line.WorkId).Select(PublishedLine.Listed)];
    }

    private static IEnumerable<WorkIndexLine> Ordered(IEnumerable<WorkIndexLine> lines, WorkOrder order)
    {
        var byTitle = lines.OrderBy(w => w.SortTitle, StringComparer.Ordinal).ThenBy(w => w.Id);
        return order switch
        {
            WorkOrder.Author => byTitle.OrderBy(w => w.SortAuthor is null).ThenBy(w => w.SortAuthor, StringComparer.Ordinal),
            WorkOrder.Year => byTitle.OrderBy(w => w.Year is null).ThenByDescending(w => w.Year),
            _ => byTitle,
        };
    }
}
