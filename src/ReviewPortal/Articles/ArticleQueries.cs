namespace ReviewPortal.Articles;

public static class ArticleQueries
{
    /// <summary>What exists for readers at an instant: neither drafts, nor what is scheduled for later, nor what was withdrawn.</summary>
    public static IQueryable<Article> PublishedAt(this IQueryable<Article> articles, DateTime now) =>
        articles.Where(a => a.PublishedAt <= now && a.WithdrawnAt == null);

    /// <summary>An issue's contents in the order in which its articles came.</summary>
    public static IQueryable<Article> InIssue(this IQueryable<Article> articles, DateOnly coverDate, DateTime now) => articles
        .PublishedAt(now)
        .Where(a => a.Issue != null && a.Issue.CoverDate == coverDate)
        .OrderBy(a => a.Id);

    public static IQueryable<Article> WithStatus(this IQueryable<Article> articles, ArticleStatus status, DateTime now) => status switch
    {
        ArticleStatus.Draft => articles.Where(a => a.PublishedAt == null && a.WithdrawnAt == null),
        ArticleStatus.Scheduled => articles.Where(a => a.PublishedAt > now && a.WithdrawnAt == null),
        ArticleStatus.Withdrawn => articles.Where(a => a.WithdrawnAt != null),
        _ => articles.PublishedAt(now),
    };
}
