using ReviewPortal.Accounts;
using ReviewPortal.Data;

namespace ReviewPortal.Records;

/// <summary>Writes the record.</summary>
public sealed class Recorder(ReviewDbContext db, Actor actor, TimeProvider time)
{
    /// <summary>Whether a command or the site itself is at work: what it does by the thousand is told in one line.</summary>
    public bool IsCommandLine => actor.IsCommandLine;

    /// <summary>Adds a line, which is saved in one transaction with the act that is saved next.</summary>
    /// <param name="by">Who did it, where that is not who sent the request.</param>
    /// <param name="to">Whom it was done to.</param>
    public void Add(RecordKind kind, string? about = null, Reader? by = null, string? to = null, RecordOutcome outcome = RecordOutcome.Done) => db.RecordEntries.Add(new RecordEntry
    {
        At = time.GetUtcNow().UtcDateTime,
        Kind = kind,
        Outcome = outcome,
        ReaderId = by?.Id ?? actor.ReaderId,
        Name = by?.Name ?? actor.Name,
        AboutReaderId = to,
        About = about is { Length: > RecordEntry.MaxWords } ? $"{about[..(RecordEntry.MaxWords - 1)]}…" : about,
        Range = actor.Range,
    });

    /// <summary>Adds a line for what is written nowhere else, and saves it.</summary>
    public Task WriteAsync(
        RecordKind kind, CancellationToken cancellationToken, string? about = null, Reader? by = null, string? to = null, RecordOutcome outcome = RecordOutcome.Done)
    {
        Add(kind, about, by, to, outcome);
        return db.SaveChangesAsync(cancellationToken);
    }
}
