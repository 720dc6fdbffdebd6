using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.PrintSubscribers;

/// <summary>
/// Takes in a list of subscribers, or says what that would do. By number: the same list again changes nothing. What the desk closed
/// stays closed; of whoever claimed their number the end moves on, and name and address stay theirs.
/// </summary>
public sealed class SubscriberImport(ReviewDbContext db, ClaimedEnds claimed, Recorder record, SiteOptions site, TimeProvider time)
{
    private const int Batch = 500;

    /// <param name="isPreview">Whether nothing is to be done.</param>
    /// <param name="report">Told of each line.</param>
    public async Task<ImportSummary> RunAsync(SubscriberFile file, bool isPreview, Action<LineReport> report, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var plans = await db.Plans.AsNoTracking().OrderBy(p => p.Position).ToListAsync(cancellationToken);
        var twins = await Twins.LoadAsync(db, now, cancellationToken);
        var summary = ImportSummary.Nothing;
        await foreach (var batch in BatchesAsync(file.ReadAsync(plans, now, site, cancellationToken)))
        {
            foreach (var line in await TakeAsync(batch, twins, isPreview, now, cancellationToken))
            {
                summary = summary.With(line);
                report(line);
            }
        }

        if (!isPreview) await record.WriteAsync(RecordKind.SubscribersImported, cancellationToken, summary.InWords);
        return summary;
    }

    private async Task<IReadOnlyList<LineReport>> TakeAsync(IReadOnlyList<CheckedLine> batch, Twins twins, bool isPreview, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(batch, twins, isPreview, now, cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            // Somebody claimed one of them, or took in the same list, at this moment: looked at again, it is as they left it.
            db.ChangeTracker.Clear();
            return await TryAsync(batch, twins, isPreview, now, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<LineReport>> TryAsync(IReadOnlyList<CheckedLine> batch, Twins twins, bool isPreview, DateTime now, CancellationToken cancellationToken)
    {
        var keys = batch.Select(l => l.Facts?.NumberKey).OfType<string>().ToList();
        var known = await db.PrintSubscribers.Include(s => s.Subscription).Where(s => keys.Contains(s.NumberKey)).ToDictionaryAsync(s => s.NumberKey, cancellationToken);
        var reports = new List<LineReport>();
        var moves = new List<(PrintSubscriber Subscriber, DateTime Until)>();
        foreach (var line in batch)
        {
            if (line.Facts is not { } facts) reports.Add(new(line.Line, line.Number, LineOutcome.Refused, string.Join(" ", line.Problems)));
            else if (!known.TryGetValue(facts.NumberKey, out var subscriber)) reports.Add(Add(line, facts, now) with { IsOver = facts.PaidUntil <= now, Twin = twins.Of(facts) });
            else if (subscriber.IsClaimed) reports.Add(Move(line, facts, subscriber, moves));
            else reports.Add(Change(line, facts, subscriber, twins, now));
        }

        if (!isPreview) await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        if (!isPreview)
            foreach (var (subscriber, until) in moves) await claimed.MoveAsync(subscriber.Id, until, cancellationToken);
        return reports;
    }

    private LineReport Add(CheckedLine line, SubscriberFacts facts, DateTime now)
    {
        db.PrintSubscribers.Add(PrintSubscriber.Of(facts, now));
        return new(line.Line, facts.Number, LineOutcome.Added, $"{facts.Name}, {facts.Plan.Name} through {LastDay(facts.PaidUntil)}");
    }

    private LineReport Change(CheckedLine line, SubscriberFacts facts, PrintSubscriber subscriber, Twins twins, DateTime now)
    {
        if (subscriber.ClosedAt is { } closed)
        {
            var act = $"The desk {(subscriber.IsVoid ? "voided" : "ended")} this number on {site.DateOf(closed).InWords()}.";
            return new(line.Line, facts.Number, LineOutcome.Refused, $"{act} Reopen it there first, or leave the line out.");
        }

        var differences = subscriber.Differences(facts).ToList();
        if (differences.Count == 0) return new(line.Line, facts.Number, LineOutcome.Unchanged, facts.Name, Twin: twins.Of(facts));
        var words = facts.PaidUntil == subscriber.PaidUntil ? "" : $"; last day {LastDay(facts.PaidUntil)} instead of {LastDay(subscriber.PaidUntil)}";
        subscriber.Change(facts, now);
        return new(line.Line, facts.Number, LineOutcome.Changed, $"{facts.Name}: another {string.Join(", ", differences)}{words}", facts.PaidUntil <= now, twins.Of(facts));
    }

    private LineReport Move(CheckedLine line, SubscriberFacts facts, PrintSubscriber subscriber, List<(PrintSubscriber, DateTime)> moves)
    {
        const string Theirs = "Name and address are theirs.";
        if (subscriber.Subscription is not { } held || !ClaimedEnds.CanMove(held))
            return new(line.Line, facts.Number, LineOutcome.Refused, "A reader claimed this number, and their subscription was ended. Change it on the reader’s page, or leave the line out.");
        if (facts.PaidUntil <= held.PaidUntil)
        {
            var longer = facts.PaidUntil == held.PaidUntil ? "" : $", and has it through {LastDay(held.PaidUntil)}: it is not shortened";
            return new(line.Line, facts.Number, LineOutcome.Unchanged, $"A reader claimed this number{longer}. {Theirs}");
        }

        moves.Add((subscriber, facts.PaidUntil));
        var words = $"A reader claimed this number: their last day is {LastDay(facts.PaidUntil)} instead of {LastDay(held.PaidUntil)}. {Theirs}";
        return new(line.Line, facts.Number, LineOutcome.Moved, words);
    }

    private string LastDay(DateTime end) => site.LastDayBefore(end).InWords();

    private static async IAsyncEnumerable<IReadOnlyList<CheckedLine>> BatchesAsync(IAsyncEnumerable<CheckedLine> lines)
    {
        var batch = new List<CheckedLine>(Batch);
        await foreach (var line in lines)
        {
            batch.Add(line);
            if (batch.Count < Batch) continue;
            yield return batch;
            batch = new(Batch);
        }

        if (batch.Count > 0) yield return batch;
    }
}
