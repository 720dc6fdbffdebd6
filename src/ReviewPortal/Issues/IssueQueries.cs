using Microsoft.EntityFrameworkCore;

namespace ReviewPortal.Issues;

public static class IssueQueries
{
    /// <summary>Issues with at least one article that readers may see at an instant (UTC), the latest first. The first is current.</summary>
    public static IQueryable<Issue> PublishedAt(this IQueryable<Issue> issues, DateTime now) => issues
        .Where(i => i.Articles.Any(a => a.PublishedAt <= now && a.WithdrawnAt == null))
        .OrderByDescending(i => i.CoverDate);

    /// <summary>The issue of a date, published or not, with its articles and who wrote them.</summary>
    public static Task<Issue?> AtDeskAsync(this IQueryable<Issue> issues, DateOnly? coverDate, CancellationToken cancellationToken) => issues
        .AsNoTrackingWithIdentityResolution()
        .Include(i => i.Articles).ThenInclude(a => a.Bylines).ThenInclude(b => b.Contributor)
        .AsSplitQuery()
        .SingleOrDefaultAsync(i => i.CoverDate == coverDate, cancellationToken);
}
