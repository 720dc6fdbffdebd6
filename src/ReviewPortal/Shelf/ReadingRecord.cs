using Microsoft.EntityFrameworkCore;
using ReviewPortal.Contributors;
using ReviewPortal.Data;
using ReviewPortal.Paywall;

namespace ReviewPortal.Shelf;

/// <summary>
/// What readers have read, and how far. Only what a reader may read counts, a record only ever grows, and it is written when
/// that is worth it: however often the same point is reported, the database is not written again.
/// </summary>
public sealed class ReadingRecord(ReviewDbContext db, ShelfMarks marks, TimeProvider time)
{
    /// <summary>A reader has come to a point of an article. Of a teaser every point is the beginning.</summary>
    /// <param name="furthest">In thousandths of the text; what is beyond either end is that end.</param>
    public async Task ReachedAsync(string readerId, Reading reading, int furthest, CancellationToken cancellationToken)
    {
        var point = reading.Entitlement.ReadsWhole ? Math.Clamp(furthest, 0, ReadArticle.Whole) : 0;
        var known = (await marks.FindAsync(readerId, reading.Article.Id, cancellationToken)).Furthest;
        if (known is { } far && point < far + ReadArticle.Step && !(point >= ReadArticle.End && far < ReadArticle.End)) return;
        await WriteAsync(readerId, reading.Article.Id, point, cancellationToken);
    }

    /// <summary>Forgets one article, or all.</summary>
    public Task ForgetAsync(string readerId, string? slug, CancellationToken cancellationToken) => db.ReadArticles
        .Where(r => r.ReaderId == readerId && (slug == null || (r.Article != null && r.Article.Slug == slug)))
        .ExecuteDeleteAsync(cancellationToken);

    /// <summary>The cover dates of the issues that a reader has opened something of, the latest first; null for pieces of none.</summary>
    public async Task<IReadOnlyList<DateOnly?>> IssuesAsync(string readerId, CancellationToken cancellationToken)
    {
        var dates = await Shown(readerId).Select(r => r.Article!.Issue == null ? (DateOnly?)null : r.Article.Issue.CoverDate)
            .Distinct().ToListAsync(cancellationToken);
        return [.. dates.OrderByDescending(d => d)];
    }

    public async Task<IReadOnlyList<IssueRead>> LoadAsync(string readerId, IReadOnlyList<DateOnly?> issues, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var dates = issues.OfType<DateOnly>().ToList();
        var withoutIssue = issues.Contains(null);
        var lines = await Lines(Shown(readerId).Where(r =>
            r.Article!.Issue == null ? withoutIssue : dates.Contains(r.Article.Issue.CoverDate))).ToListAsync(cancellationToken);
        var pieces = await db.Issues.Where(i => dates.Contains(i.CoverDate))
            .Select(i => new { i.CoverDate, Pieces = i.Articles.Count(a => a.PublishedAt <= now && a.WithdrawnAt == null) })
            .ToDictionaryAsync(i => i.CoverDate, i => i.Pieces, cancellationToken);
        return [.. issues.Select(date => new IssueRead(
            date, date is { } known ? pieces.GetValueOrDefault(known) : 0,
            [.. lines.Where(l => l.IssueDate == date).OrderByDescending(l => l.LastReadAt)]))];
    }

    /// <summary>All of it, the latest reading first.</summary>
    public async Task<IReadOnlyList<ReadLine>> AllAsync(string readerId, CancellationToken cancellationToken) =>
        await Lines(Shown(readerId).OrderByDescending(r => r.LastReadAt)).ToListAsync(cancellationToken);

    private static IQueryable<ReadLine> Lines(IQueryable<ReadArticle> read) => read.Select(r => new ReadLine(
        r.Article!.Slug, r.Article.Title,
        r.Article.Bylines.OrderBy(b => b.Position).Select(b => new ContributorName(b.Contributor.Slug, b.Contributor.Name)).ToList(),
        r.Article.Issue == null ? null : r.Article.Issue.CoverDate, r.Furthest, r.FirstReadAt, r.LastReadAt));

    /// <summary>What was withdrawn stays on record and is not shown.</summary>
    private IQueryable<ReadArticle> Shown(string readerId)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.ReadArticles.AsNoTracking()
            .Where(r => r.ReaderId == readerId && r.Article != null && r.Article.PublishedAt <= now && r.Article.WithdrawnAt == null);
    }

    /// <summary>Only forwards, whichever of two devices reports last; and nothing for an article that is gone by now.</summary>
    private async Task WriteAsync(string readerId, int articleId, int furthest, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "ReadArticles" ("ReaderId", "ArticleId", "Furthest", "FirstReadAt", "LastReadAt")
            SELECT {readerId}, "Id", {furthest}, {now}, {now} FROM "Articles" WHERE "Id" = {articleId}
            ON CONFLICT ("ReaderId", "ArticleId") DO UPDATE SET "LastReadAt" = excluded."LastReadAt",
            "Furthest" = CASE WHEN excluded."Furthest" > "ReadArticles"."Furthest" THEN excluded."Furthest" ELSE "ReadArticles"."Furthest" END
            """,
            cancellationToken);
    }
}
