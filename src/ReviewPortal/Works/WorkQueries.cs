using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Works;

public static class WorkQueries
{
    /// <summary>Works with at least one piece that readers may see at an instant (UTC).</summary>
    public static IQueryable<Work> PublishedAt(this IQueryable<Work> works, DateTime now) =>
        works.Where(w => w.Reviews.Any(r => r.Article!.PublishedAt <= now && r.Article.WithdrawnAt == null));

    /// <summary>Removes those of some records that no article is about any more, and begins an edition if there were any.</summary>
    internal static async Task RemoveUnreviewedAsync(this ReviewDbContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return;
        if (await db.Works.Where(w => EF.Parameter(ids).Contains(w.Id) && !w.Reviews.Any()).ExecuteDeleteAsync(cancellationToken) > 0)
            await db.BeginEditionAsync(cancellationToken);
    }
}
