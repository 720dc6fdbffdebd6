using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Site;

namespace ReviewPortal.Issues;

/// <summary>
/// What the desk does to an issue. Each act takes the revision that its editor saw, and returns false, having done nothing,
/// if the issue has changed or gone since.
/// </summary>
public sealed class IssueDesk(ReviewDbContext db, Recorder record, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <returns>False if there is an issue of that date.</returns>
    public async Task<bool> MakeAsync(DateOnly coverDate, int? volume, int? number, CancellationToken cancellationToken)
    {
        if (await db.Issues.AnyAsync(i => i.CoverDate == coverDate, cancellationToken)) return false;
        db.Issues.Add(new Issue { CoverDate = coverDate, Volume = volume, Number = number });
        // Made twice at the same moment: cover dates are unique.
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>The cover date of another issue that has a volume and number; null if they are free. What has no number has none to share.</summary>
    public async Task<DateOnly?> NumberedAsync(int? volume, int? number, int? except, CancellationToken cancellationToken)
    {
        if (number is null) return null;
        var dates = await db.Issues.Where(i => i.Volume == volume && i.Number == number && i.Id != except).Select(i => i.CoverDate).Take(1).ToListAsync(cancellationToken);
        return dates.Count == 0 ? null : dates[0];
    }

    public Task<bool> RenumberAsync(int id, int seenRevision, int? volume, int? number, CancellationToken cancellationToken) =>
        ChangeAsync(id, issue => issue.Revision == seenRevision, issue =>
        {
            (issue.Volume, issue.Number) = (volume, number);
            issue.Changed();
        }, cancellationToken);

    /// <param name="articleIds">Those of the issue in their new order; any that are not named come after them.</param>
    public Task<bool> OrderAsync(int id, int seenRevision, IReadOnlyList<int> articleIds, CancellationToken cancellationToken) =>
        ChangeAsync(id, issue => issue.Revision == seenRevision, issue => issue.Arrange(articleIds), cancellationToken);

    /// <summary>Puts articles at the end of the issue, out of those that they belong to, if any.</summary>
    public async Task<bool> AddAsync(int id, int seenRevision, IReadOnlyList<int> articleIds, CancellationToken cancellationToken)
    {
        var added = await db.Articles.Include(a => a.Issue).Where(a => articleIds.Contains(a.Id) && a.IssueId != id).ToListAsync(cancellationToken);
        return await ChangeAsync(id, issue => issue.Revision == seenRevision, issue =>
        {
            var order = issue.InOrder().Select(a => a.Id).Concat(articleIds).ToList();
            foreach (var article in added)
            {
                article.Issue?.Changed();
                article.MoveTo(issue, Now);
                issue.Articles.Add(article);
            }

            issue.Arrange(order);
        }, cancellationToken);
    }

    /// <summary>Takes a piece out of the issue; all others keep their places.</summary>
    public Task<bool> TakeAwayAsync(int id, int seenRevision, int taken, CancellationToken cancellationToken) =>
        ChangeAsync(id, issue => issue.Revision == seenRevision, issue =>
        {
            if (issue.Articles.Find(a => a.Id == taken) is { } article)
            {
                article.MoveTo(null, Now);
                issue.Articles.Remove(article);
            }

            issue.Changed();
        }, cancellationToken);

    /// <summary>Publishes pieces of the issue at one instant, all or none.</summary>
    /// <param name="seenState">The issue's <see cref="Issue.State"/> as it was shown, so that nothing goes out that nobody saw.</param>
    /// <param name="at">UTC; now if null.</param>
    public Task<bool> PublishAsync(int id, string seenState, IReadOnlySet<int> articleIds, DateTime? at, CancellationToken cancellationToken) =>
        ChangeAsync(id, issue => issue.State == seenState, issue =>
        {
            var now = Now;
            foreach (var article in issue.Articles.Where(a => articleIds.Contains(a.Id))) article.PublishAt(at ?? now, now);
            record.Add(RecordKind.IssuePublished, $"{issue.CoverDate.InWords()}: {articleIds.Count:N0} pieces");
            issue.Changed();
        }, cancellationToken);

    /// <summary>Makes drafts again of the pieces that wait for the issue's instant. What waits for one of its own goes on waiting.</summary>
    /// <param name="seenState">The issue's <see cref="Issue.State"/> as it was shown.</param>
    public Task<bool> UnscheduleAsync(int id, string seenState, CancellationToken cancellationToken) =>
        ChangeAsync(id, issue => issue.State == seenState && new IssueReadiness(issue, Now).Planned.Count > 0, issue =>
        {
            var now = Now;
            var waiting = new IssueReadiness(issue, now).Planned;
            foreach (var article in waiting) article.BackToDraft(now);
            record.Add(RecordKind.IssueUnscheduled, $"{issue.CoverDate.InWords()}: {waiting.Count:N0} pieces");
            issue.Changed();
        }, cancellationToken);

    /// <summary>Deletes an issue that holds nothing.</summary>
    public async Task<bool> DeleteAsync(int id, int seenRevision, CancellationToken cancellationToken) =>
        await db.Issues.Where(i => i.Id == id && i.Revision == seenRevision && !i.Articles.Any()).ExecuteDeleteAsync(cancellationToken) > 0;

    private async Task<bool> ChangeAsync(int id, Func<Issue, bool> isAsSeen, Action<Issue> change, CancellationToken cancellationToken)
    {
        var issue = await db.Issues
            .Include(i => i.Articles).ThenInclude(a => a.Bylines).ThenInclude(b => b.Contributor)
            .Include(i => i.Articles).ThenInclude(a => a.Subjects).ThenInclude(s => s.Subject)
            .AsSplitQuery().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (issue is null || !isAsSeen(issue)) return false;
        change(issue);
        await db.SettleNamesAsync(issue.Articles, Now, cancellationToken);
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
