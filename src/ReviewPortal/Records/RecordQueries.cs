using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;

namespace ReviewPortal.Records;

public static class RecordQueries
{
    /// <summary>How long a line is kept.</summary>
    public const int Years = 2;

    /// <summary>The lines of whose readers the name or the address has the words, or that have them in their own; all if there are none.</summary>
    public static IQueryable<RecordEntry> FoundBy(this IQueryable<RecordEntry> entries, string? words, IQueryable<Reader> readers)
    {
        if (string.IsNullOrWhiteSpace(words)) return entries;
        var found = readers.FoundBy(words).Select(r => r.Id);
        var id = words.Trim();
        return entries.Where(e => e.ReaderId == id || e.AboutReaderId == id || e.Name == id
            || (e.ReaderId != null && found.Contains(e.ReaderId)) || (e.AboutReaderId != null && found.Contains(e.AboutReaderId)));
    }

    /// <summary>What a reader did, and what was done to them.</summary>
    public static IQueryable<RecordEntry> Of(this IQueryable<RecordEntry> entries, string readerId) =>
        entries.Where(e => e.ReaderId == readerId || e.AboutReaderId == readerId);

    /// <summary>Deletes what is older than it is kept for: the one way in which a line goes, and the database’s triggers know it.</summary>
    public static Task<int> PruneAsync(this ReviewDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var oldest = now.AddYears(-Years);
        return db.RecordEntries.Where(e => e.At < oldest).ExecuteDeleteAsync(cancellationToken);
    }
}
