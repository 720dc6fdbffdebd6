using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Issues;

namespace ReviewPortal.Web.Hosting;

/// <summary>The current issue, as the head of every page names it.</summary>
internal sealed class Masthead(ReviewDbContext db, Editions editions, EditionMemory memory, TimeProvider time)
{
    private const string Key = "masthead";

    public async Task<MastheadIssue> CurrentAsync(CancellationToken cancellationToken)
    {
        var edition = await editions.CurrentAsync(cancellationToken);
        if (memory.Find<MastheadIssue>(edition, Key) is { } known) return known;
        var issue = await db.Issues.AsNoTracking().PublishedAt(time.GetUtcNow().UtcDateTime).FirstOrDefaultAsync(cancellationToken);
        var current = new MastheadIssue(issue);
        memory.Keep(edition, Key, current, bytes: 256);
        return current;
    }
}
