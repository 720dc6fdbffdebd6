using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Works;

public static class WorkQueries
{
    /// <summary>Works with at least one piece that readers may see at an instant (UTC).</summary>
    public static IQueryable<Work> PublishedAt(this IQueryable<Work> works, DateTime now) =>
        works.Where(w => w.Reviews.Any(r => r.Article!.PublishedAt <= now && r.Article.WithdrawnAt == null));

    /// <summary>Records whose title or author holds a text, whatever its capitals and accents, or that are known by it as an ISBN.</summary>
    public static IQueryable<Work> Named(this IQueryable<Work> works, string text)
    {
        if (Isbn.From(text) is { } isbn)
        {
            var keys = Enum.GetValues<WorkKind>().Select(kind => WorkKey.OfIsbn(kind, isbn)).ToList();
            return works.Where(w => w.Keys.Any(k => keys.Contains(k.Key)));
        }

        // Folded text holds no character that a pattern gives a meaning to. An author is kept with the last name first, a title
        // without the article at its beginning.
        foreach (var word in FoldedText.Of(text).Split(' ').Where(w => w is not ("the" or "an" or "a")))
        {
            var pattern = $"%{word}%";
            works = works.Where(w => EF.Functions.Like(w.SortTitle, pattern) || (w.SortAuthor != null && EF.Functions.Like(w.SortAuthor, pattern)));
        }

        return works;
    }

    /// <summary>Records of which there is another of the same kind and title.</summary>
    public static IQueryable<Work> WithTwin(this IQueryable<Work> works, ReviewDbContext db) =>
        works.Where(w => db.Works.Any(o => o.Id != w.Id && o.Kind == w.Kind && o.SortTitle == w.SortTitle));

    /// <summary>Removes those of some records that no article is about any more, and begins an edition if there were any.</summary>
    internal static async Task RemoveUnreviewedAsync(this ReviewDbContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return;
        if (await db.Works.Where(w => EF.Parameter(ids).Contains(w.Id) && !w.Reviews.Any()).ExecuteDeleteAsync(cancellationToken) > 0)
            await db.BeginEditionAsync(cancellationToken);
    }
}
