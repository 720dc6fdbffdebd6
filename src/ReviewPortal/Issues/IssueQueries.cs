namespace ReviewPortal.Issues;

public static class IssueQueries
{
    /// <summary>Issues with at least one article that readers may see at an instant (UTC), the latest first. The first is current.</summary>
    public static IQueryable<Issue> PublishedAt(this IQueryable<Issue> issues, DateTime now) => issues
        .Where(i => i.Articles.Any(a => a.PublishedAt <= now && a.WithdrawnAt == null))
        .OrderByDescending(i => i.CoverDate);
}
