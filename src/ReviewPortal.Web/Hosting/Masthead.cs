using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Issues;

namespace ReviewPortal.Web.Hosting;

/// <summary>The current issue, as the head of every page names it.</summary>
internal sealed class Masthead(ReviewDbContext db, CurrentEdition edition, TimeProvider time)
{
    public async Task<Issue?> CurrentAsync(CancellationToken cancellationToken) =>
        (await edition.RecallAsync("masthead", LoadAsync, _ => 256, cancellationToken)).Issue;

    private async Task<MastheadIssue> LoadAsync(CancellationToken cancellationToken) =>
        new(await db.Issues.AsNoTracking().PublishedAt(time.GetUtcNow().UtcDateTime).FirstOrDefaultAsync(cancellationToken));
}
