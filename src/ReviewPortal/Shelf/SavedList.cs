using Microsoft.EntityFrameworkCore;
using ReviewPortal.Contributors;
using ReviewPortal.Data;

namespace ReviewPortal.Shelf;

/// <summary>What a reader put by to read later.</summary>
public sealed class SavedList(ReviewDbContext db, TimeProvider time)
{
    /// <summary>Saves an article; one that is saved already keeps its place.</summary>
    public Task SaveAsync(string readerId, int articleId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // Two clicks may arrive at once, and the article may be gone by now: then nothing is selected.
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SavedArticles" ("ReaderId", "ArticleId", "SavedAt")
            SELECT {readerId}, "Id", {now} FROM "Articles" WHERE "Id" = {articleId}
            ON CONFLICT ("ReaderId", "ArticleId") DO NOTHING
            """,
            cancellationToken);
    }

    public Task RemoveAsync(string readerId, string slug, CancellationToken cancellationToken) => db.SavedArticles
        .Where(s => s.ReaderId == readerId && s.Article != null && s.Article.Slug == slug)
        .ExecuteDeleteAsync(cancellationToken);

    public Task<int> CountAsync(string readerId, CancellationToken cancellationToken) => Shown(readerId).CountAsync(cancellationToken);

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<SavedLine>> LoadAsync(string readerId, int skipped, int most, CancellationToken cancellationToken) =>
        await Shown(readerId).OrderByDescending(s => s.SavedAt).ThenByDescending(s => s.ArticleId).Skip(skipped).Take(most)
            .Select(s => new SavedLine(
                s.Article!.Slug, s.Article.Title,
                s.Article.Bylines.OrderBy(b => b.Position).Select(b => new ContributorName(b.Contributor.Slug, b.Contributor.Name)).ToList(), s.SavedAt))
            .ToListAsync(cancellationToken);

    /// <summary>What was withdrawn stays on the list and is not shown; published again it is back.</summary>
    private IQueryable<SavedArticle> Shown(string readerId)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.SavedArticles.AsNoTracking()
            .Where(s => s.ReaderId == readerId && s.Article != null && s.Article.PublishedAt <= now && s.Article.WithdrawnAt == null);
    }
}
