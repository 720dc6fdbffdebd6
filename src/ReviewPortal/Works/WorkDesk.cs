using System.Data;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Works;

/// <summary>
/// What the desk does to the records of works. Each act takes the <see cref="Work.State"/> that its editor saw, and does
/// nothing if that has changed since.
/// </summary>
public sealed class WorkDesk(ReviewDbContext db, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Puts a record right. It keeps its address; what articles print stays as it is.</summary>
    public Task<WorkOutcome> EditAsync(int id, string seen, WorkFacts facts, CancellationToken cancellationToken) => ChangeAsync(async () =>
    {
        if (await FindAsync(id, seen, cancellationToken) is not { } work) return WorkOutcome.SomebodyWasFaster;
        var printed = new PrintedWork(facts.Kind, facts.Title, facts.Credit, facts.Isbn, facts.Year);
        var keys = printed.Keys.ToList();
        var known = await db.WorkKeys.Where(k => keys.Contains(k.Key)).ToListAsync(cancellationToken);
        if (printed.IsbnKey is { } isbn && known.Any(k => k.Key == isbn && k.WorkId != id)) return WorkOutcome.IsbnIsAnothers;

        // A number that no piece prints was the record's alone: it may be another book's.
        var before = PrintedWork.Of(work).IsbnKey;
        if (before is not null && before != printed.IsbnKey && !work.Reviews.Exists(r => PrintedWork.Of(r).IsbnKey == before))
            work.Keys.RemoveAll(k => k.Key == before);
        foreach (var key in keys.Except(known.Select(k => k.Key))) work.Keys.Add(new WorkKey { Key = key, Work = work });
        work.Edit(printed);
        return WorkOutcome.Done;
    }, cancellationToken);

    /// <summary>Puts all pieces on one record; the address of the other leads there from now on, if readers know it.</summary>
    /// <param name="from">Goes.</param>
    /// <param name="into">Stays, with the facts that it has.</param>
    public Task<WorkOutcome> MergeAsync(int from, string seenFrom, int into, string seenInto, CancellationToken cancellationToken) => ChangeAsync(async () =>
    {
        if (from == into) throw new InvalidOperationException("A record is not merged with itself.");
        if (await FindAsync(from, seenFrom, cancellationToken) is not { } goes) return WorkOutcome.SomebodyWasFaster;
        if (await FindAsync(into, seenInto, cancellationToken) is not { } stays) return WorkOutcome.SomebodyWasFaster;

        var isKnown = await db.Works.PublishedAt(Now).AnyAsync(w => w.Id == from, cancellationToken);
        foreach (var review in goes.Reviews.ToList()) review.Work = stays;
        foreach (var key in goes.Keys.ToList()) key.Work = stays;
        if (isKnown) stays.Keys.Add(new WorkKey { Key = WorkKey.OfAddress(goes.Slug), Work = stays });
        // What pieces print reaches readers from the pieces; a record that the desk has edited says only what the desk says.
        if (goes.IsEdited || !stays.IsEdited) stays.Complete(PrintedWork.Of(goes));
        await db.SaveChangesAsync(cancellationToken);
        db.Works.Remove(goes);
        return WorkOutcome.Done;
    }, cancellationToken);

    /// <summary>
    /// Takes pieces out of a record, into one of their own. Either says from then on what its own pieces print, first of all
    /// those that readers see, unless the desk has said it; and an ISBN is that of one of them.
    /// </summary>
    /// <param name="reviews">Ids of its <see cref="ReviewedWork"/>s, some but not all.</param>
    /// <returns>The new record, if it was made.</returns>
    public async Task<(WorkOutcome Outcome, int? NewId)> SplitAsync(int id, string seen, IReadOnlyCollection<int> reviews, CancellationToken cancellationToken)
    {
        Work? made = null;
        var outcome = await ChangeAsync(async () =>
        {
            if (await FindAsync(id, seen, cancellationToken) is not { } work) return WorkOutcome.SomebodyWasFaster;
            var articles = work.Reviews.ConvertAll(r => r.ArticleId);
            var published = await db.Articles.PublishedAt(Now).Where(a => articles.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellationToken);
            var seenFirst = work.Reviews.OrderBy(r => !published.Contains(r.ArticleId)).ThenBy(r => r.Id).ToList();
            var (taken, left) = (seenFirst.FindAll(r => reviews.Contains(r.Id)), seenFirst.FindAll(r => !reviews.Contains(r.Id)));
            if (taken.Count == 0 || left.Count == 0) throw new InvalidOperationException("Some pieces leave and some stay.");

            // By what only those that leave print, further pieces are known to be of the new record.
            var stay = left.SelectMany(r => PrintedWork.Of(r).Keys).ToHashSet();
            var leave = taken.SelectMany(r => PrintedWork.Of(r).Keys).Except(stay).ToHashSet();
            var first = PrintedWork.Of(taken[0]);
            var former = FormerAddress(work, taken.Select(PrintedWork.Of).Where(p => leave.Contains(p.TitleKey)));
            var isItsOwn = former is not null && WorkSlugs.CanBe(WorkKey.SlugOf(former.Key), first);
            made = Work.Of(first, former is not null && isItsOwn ? WorkKey.SlugOf(former.Key) : (await WorkSlugs.LoadAsync(db, [first], cancellationToken)).Take(first));
            if (former is not null && isItsOwn) work.Keys.Remove(former);
            else if (former is not null) former.Work = made;
            foreach (var review in taken) review.Work = made;
            foreach (var key in work.Keys.Where(k => leave.Contains(k.Key)).ToList()) key.Work = made;
            db.Works.Add(made);
            db.ChangeTracker.DetectChanges();
            work.TellAnew(left);
            made.TellAnew(taken);
            return WorkOutcome.Done;
        }, cancellationToken);
        return (outcome, outcome == WorkOutcome.Done ? made?.Id : null);
    }

    /// <summary>
    /// The address that pieces had before they were merged into a record: one that what they alone print can have been given.
    /// Where that is doubtful there is none, and what there is goes on leading to the record that stays.
    /// </summary>
    private static WorkKey? FormerAddress(Work merged, IEnumerable<PrintedWork> own)
    {
        var printed = own.ToList();
        var former = merged.Keys.Where(k => k.IsAddress && printed.Exists(p => WorkSlugs.CanBe(WorkKey.SlugOf(k.Key), p))).Take(2).ToList();
        return former.Count == 1 ? former[0] : null;
    }

    private async Task<Work?> FindAsync(int id, string seen, CancellationToken cancellationToken)
    {
        var work = await db.Works.Include(w => w.Keys).Include(w => w.Reviews).AsSplitQuery().SingleOrDefaultAsync(w => w.Id == id, cancellationToken);
        return work?.State == seen ? work : null;
    }

    private async Task<WorkOutcome> ChangeAsync(Func<Task<WorkOutcome>> change, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var outcome = await change();
            if (outcome != WorkOutcome.Done) return outcome;
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return outcome;
        }
        catch (Exception failure) when (failure.IsClash())
        {
            return WorkOutcome.SomebodyWasFaster;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
