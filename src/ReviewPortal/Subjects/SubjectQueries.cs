using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Indexes;

namespace ReviewPortal.Subjects;

public static class SubjectQueries
{
    /// <summary>Subjects of at least one piece that readers may see at an instant (UTC). No other exists for readers.</summary>
    public static IQueryable<Subject> PublishedAt(this IQueryable<Subject> subjects, DateTime now) =>
        subjects.Where(s => s.Headings.Any(h => h.Article != null && h.Article.PublishedAt <= now && h.Article.WithdrawnAt == null));

    public static IQueryable<Article> Under(this IQueryable<Article> articles, int subjectId) =>
        articles.SelectMany(a => a.Subjects.Where(h => h.SubjectId == subjectId), (a, _) => a);

    /// <summary>Every subject that exists for readers, with the number of its pieces, in no order.</summary>
    public static Task<List<IndexEntry>> IndexAsync(this IQueryable<SubjectHeading> headings, DateTime now, CancellationToken cancellationToken) => headings
        .Where(h => h.Article != null && h.Article.PublishedAt <= now && h.Article.WithdrawnAt == null)
        .GroupBy(h => new { h.Subject.Slug, h.Subject.Name })
        .Select(g => new IndexEntry(g.Key.Slug, g.Key.Name, g.Count()))
        .ToListAsync(cancellationToken);
}
