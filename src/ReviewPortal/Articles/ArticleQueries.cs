using Microsoft.EntityFrameworkCore;

namespace ReviewPortal.Articles;

public static class ArticleQueries
{
    /// <summary>What exists for readers at an instant: neither drafts, nor what is scheduled for later, nor what was withdrawn.</summary>
    public static IQueryable<Article> PublishedAt(this IQueryable<Article> articles, DateTime now) =>
        articles.Where(a => a.PublishedAt <= now && a.WithdrawnAt == null);

    /// <summary>An issue's contents in the desk's order; what has no place yet comes last, as it came.</summary>
    public static IQueryable<Article> InIssue(this IQueryable<Article> articles, DateOnly coverDate, DateTime now) => articles
        .PublishedAt(now)
        .Where(a => a.Issue != null && a.Issue.CoverDate == coverDate)
        .OrderBy(a => a.Position == null).ThenBy(a => a.Position).ThenBy(a => a.Id);

    /// <summary>Articles whose title, slug or contributor holds a text, whatever its capitals.</summary>
    public static IQueryable<Article> Named(this IQueryable<Article> articles, string text)
    {
        // Titles are set with a printer's quotes, whichever an editor types; “_” stands for any character.
        var escaped = text.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        var pattern = $"%{escaped.Replace('\'', '_').Replace('"', '_')}%";
#pragma warning disable CA1304, CA1311 // These become the database's own lower().
        return articles.Where(a =>
            EF.Functions.Like(a.Title.ToLower(), pattern, "\\") || EF.Functions.Like(a.Slug, pattern, "\\")
            || a.Bylines.Any(b => EF.Functions.Like(b.Contributor.Name.ToLower(), pattern, "\\")));
#pragma warning restore CA1304, CA1311
    }

    public static IQueryable<Article> WithStatus(this IQueryable<Article> articles, ArticleStatus status, DateTime now) => status switch
    {
        ArticleStatus.Draft => articles.Where(a => a.PublishedAt == null && a.WithdrawnAt == null),
        ArticleStatus.Scheduled => articles.Where(a => a.PublishedAt > now && a.WithdrawnAt == null),
        ArticleStatus.Withdrawn => articles.Where(a => a.WithdrawnAt != null),
        _ => articles.PublishedAt(now),
    };
}
