using Microsoft.EntityFrameworkCore;

namespace ReviewPortal.Articles.Desk;

/// <summary>An article in the desk's list.</summary>
public sealed record DeskLine(
    int Id, string Title, AccessLevel Access, DateTime? PublishedAt, DateTime? WithdrawnAt, DateOnly? IssueDate, int Words, IReadOnlyList<string> Contributors)
{
    public ArticleStatus StatusAt(DateTime now) => Article.StatusAt(PublishedAt, WithdrawnAt, now);

    public static async Task<IReadOnlyList<DeskLine>> LoadAsync(IQueryable<Article> articles, CancellationToken cancellationToken) =>
        await articles.Select(a => new DeskLine(
            a.Id, a.Title, a.Access, a.PublishedAt, a.WithdrawnAt, a.Issue == null ? null : a.Issue.CoverDate, a.Words,
            a.Bylines.OrderBy(b => b.Position).Select(b => b.Contributor.Name).ToList()))
            .AsSplitQuery().ToListAsync(cancellationToken);
}
