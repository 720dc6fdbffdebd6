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

    /// <summary>Takes pieces out of a record, into one of their own that says what the first of them prints that readers see.</summary>
    /// <param name="reviews">Ids of its <see cref="ReviewedWork"/>s, some but not all.</param>
    /// <returns>The new record, if it was made.</returns>
    public async Task<(WorkOutcome Outcome, int? NewId)> SplitAsync(int id, string seen, IReadOnlyCollection<int> reviews, CancellationToken cancellationToken)
    {
        Work? made = null;
        var outcome = await ChangeAsync(async () =>
        {
            if (await FindAsync(id, seen, cancellationToken) is not { } work) return WorkOutcome.SomebodyWasFaster;
            var taken = work.Reviews.Where(r => reviews.Contains(r.Id)).OrderBy(r => r.Id).ToList();
            if (taken.Count == 0 || taken.Count == work.Reviews.Count) throw new InvalidOperationException("Some pieces leave and some stay.");

            var articles = taken.ConvertAll(r => r.ArticleId);
            var published = await db.Articles.PublishedAt(Now).Where(a => articles.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellationToken);
            var printed = PrintedWork.Of(taken.Find(r => published.Contains(r.ArticleId)) ?? taken[0]);
            made = Work.Of(printed, await SlugAsync(printed, work, cancellationToken));
            foreach (var review in taken) review.Work = made;
            // By what only those that leave print, further pieces are known to be of the new record.
            var stay = work.Reviews.Except(taken).SelectMany(r => PrintedWork.Of(r).Keys).ToHashSet();
            var leave = taken.SelectMany(r => PrintedWork.Of(r).Keys).Except(stay).ToHashSet();
            foreach (var key in work.Keys.Where(k => leave.Contains(k.Key)).ToList()) key.Work = made;
            db.Works.Add(made);
            return WorkOutcome.Done;
        }, cancellationToken);
        return (outcome, outcome == WorkOutcome.Done ? made?.Id : null);
    }

    /// <summary>The address that the pieces had before they were merged into the record, or a new one.</summary>
    private async Task<string> SlugAsync(PrintedWork printed, Work merged, CancellationToken cancellationToken)
    {
        var former = merged.Keys.Find(k => k.Key == WorkKey.OfAddress(WorkSlugs.Stem(printed)) || k.Key == WorkKey.OfAddress(WorkSlugs.Base(printed)));
        if (former is null) return (await WorkSlugs.LoadAsync(db, [printed], cancellationToken)).Take(printed);
        merged.Keys.Remove(former);
        return WorkKey.SlugOf(former.Key);
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
