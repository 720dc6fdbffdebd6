using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Works;

namespace ReviewPortal.Articles.Desk;

/// <summary>
/// What the desk does to a saved article besides saving it again. Each act takes the revision that its editor saw, and
/// returns false, having done nothing, if the article has changed or gone since.
/// </summary>
public sealed class ArticleDesk(ReviewDbContext db, PictureStore store, Recorder record, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <param name="at">UTC; now if null. An article that has a date in the past keeps it.</param>
    public Task<bool> PublishAsync(int id, int seenRevision, DateTime? at, CancellationToken cancellationToken) =>
        ChangeAsync(id, seenRevision, RecordKind.ArticlePublished, a => a.PublishAt(at ?? (a.PublishedAt < Now ? a.PublishedAt.Value : Now), Now), cancellationToken);

    public Task<bool> WithdrawAsync(int id, int seenRevision, CancellationToken cancellationToken) =>
        ChangeAsync(id, seenRevision, RecordKind.ArticleWithdrawn, a => a.Withdraw(Now), cancellationToken);

    public Task<bool> BackToDraftAsync(int id, int seenRevision, CancellationToken cancellationToken) =>
        ChangeAsync(id, seenRevision, RecordKind.ArticleMadeDraft, a => a.BackToDraft(Now), cancellationToken);

    /// <summary>Deletes the article with all its versions and pictures, for good.</summary>
    public async Task<bool> DeleteAsync(int id, int seenRevision, CancellationToken cancellationToken)
    {
        var pictures = await db.Pictures.Where(p => p.ArticleId == id).Select(p => p.Name).ToListAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var works = await db.Works.Where(w => w.Reviews.Any(r => r.ArticleId == id)).Select(w => w.Id).ToListAsync(cancellationToken);
        if (!await ChangeAsync(id, seenRevision, RecordKind.ArticleDeleted, a => db.Articles.Remove(a), cancellationToken)) return false;
        await db.RemoveUnreviewedAsync(works, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var name in pictures) store.Delete(name);
        return true;
    }

    private async Task<bool> ChangeAsync(int id, int seenRevision, RecordKind kind, Action<Article> change, CancellationToken cancellationToken)
    {
        var article = await db.Articles
            .Include(a => a.Bylines).ThenInclude(b => b.Contributor).Include(a => a.Subjects).ThenInclude(s => s.Subject)
            .AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (article?.Revision != seenRevision) return false;
        change(article);
        record.Add(kind, article.Title);
        await db.SettleNamesAsync([article], Now, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
