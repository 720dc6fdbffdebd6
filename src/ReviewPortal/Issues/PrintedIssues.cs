using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Issues;

/// <summary>Finds an issue that readers may see by its cover date. Each is made once for an edition.</summary>
public sealed class PrintedIssues(ReviewDbContext db, CurrentEdition edition, TimeProvider time)
{
    /// <returns>Null for a date of which nothing has been published.</returns>
    public ValueTask<PrintedIssue?> FindAsync(DateOnly coverDate, CancellationToken cancellationToken) =>
        edition.RecallAsync($"issue {coverDate:O}", cancel => LoadAsync(coverDate, cancel), issue => 1024 * (1 + issue?.Contents.Count ?? 0), cancellationToken);

    private async Task<PrintedIssue?> LoadAsync(DateOnly coverDate, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var published = db.Issues.AsNoTracking().PublishedAt(now);
        if (await published.SingleOrDefaultAsync(i => i.CoverDate == coverDate, cancellationToken) is not { } issue) return null;
        return new PrintedIssue(
            issue,
            [.. await ContentsLine.LoadAsync(db.Articles.InIssue(coverDate, now), cancellationToken)],
            await published.FirstOrDefaultAsync(i => i.CoverDate < coverDate, cancellationToken),
            await published.OrderBy(i => i.CoverDate).FirstOrDefaultAsync(i => i.CoverDate > coverDate, cancellationToken));
    }
}
