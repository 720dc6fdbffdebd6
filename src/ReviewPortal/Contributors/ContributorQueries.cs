using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Indexes;

namespace ReviewPortal.Contributors;

public static class ContributorQueries
{
    /// <summary>Contributors to at least one piece that readers may see at an instant (UTC). Nobody else exists for readers.</summary>
    public static IQueryable<Contributor> PublishedAt(this IQueryable<Contributor> contributors, DateTime now) =>
        contributors.Where(c => c.Bylines.Any(b => b.Article != null && b.Article.PublishedAt <= now && b.Article.WithdrawnAt == null));

    /// <summary>Articles that a contributor wrote, alone or with others.</summary>
    // A join, and no Any: SQLite would try the whole archive by date for the few that are one contributor's.
    public static IQueryable<Article> WrittenBy(this IQueryable<Article> articles, int contributorId) =>
        articles.SelectMany(a => a.Bylines.Where(b => b.ContributorId == contributorId), (a, _) => a);

    /// <returns>Null for whoever does not exist for readers.</returns>
    public static Task<ContributorProfile?> ProfileAsync(
        this IQueryable<Contributor> contributors, string slug, DateTime now, CancellationToken cancellationToken) => contributors
        .PublishedAt(now)
        .Where(c => c.Slug == slug)
        .Select(c => new ContributorProfile(
            c.Id, c.Slug, c.Name,
            c.Bylines.Where(b => b.Bio != null && b.Article != null && b.Article.PublishedAt <= now && b.Article.WithdrawnAt == null)
                .OrderByDescending(b => b.Article == null ? null : b.Article.PublishedAt).ThenByDescending(b => b.ArticleId)
                .Select(b => b.Bio).FirstOrDefault()))
        .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Every contributor who exists for readers, with the number of their pieces, in no order.</summary>
    public static Task<List<IndexEntry>> IndexAsync(this IQueryable<Byline> bylines, DateTime now, CancellationToken cancellationToken) => bylines
        .Where(b => b.Article != null && b.Article.PublishedAt <= now && b.Article.WithdrawnAt == null)
        .GroupBy(b => new { b.Contributor.Slug, b.Contributor.Name })
        .Select(g => new IndexEntry(g.Key.Slug, g.Key.Name, g.Count()))
        .ToListAsync(cancellationToken);
}
