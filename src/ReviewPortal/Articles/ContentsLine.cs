using Microsoft.EntityFrameworkCore;
using ReviewPortal.Contributors;

namespace ReviewPortal.Articles;

/// <summary>An article as a table of contents prints it.</summary>
public sealed record ContentsLine(
    string Slug, string Title, string? TitleHtml, string? Dek, string? DekHtml, AccessLevel Access, DateTime? PublishedAt,
    IReadOnlyList<ContributorName> Contributors, IReadOnlyList<ContentsWork> Works, DateOnly? IssueDate)
{
    public static async Task<IReadOnlyList<ContentsLine>> LoadAsync(IQueryable<Article> articles, CancellationToken cancellationToken) =>
        await articles.AsNoTracking().Select(a => new ContentsLine(
            a.Slug, a.Title, a.TitleHtml, a.Dek, a.DekHtml, a.Access, a.PublishedAt,
            a.Bylines.OrderBy(b => b.Position).Select(b => new ContributorName(b.Contributor.Slug, b.Contributor.Name)).ToList(),
            a.Works.OrderBy(w => w.Position).Select(w => new ContentsWork(w.Title, w.Credit, w.Work == null ? null : w.Work.Slug)).ToList(),
            a.Issue == null ? null : a.Issue.CoverDate))
            .AsSplitQuery().ToListAsync(cancellationToken);
}
