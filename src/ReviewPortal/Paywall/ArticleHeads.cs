using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Data;
using ReviewPortal.Subjects;

namespace ReviewPortal.Paywall;

/// <summary>Loads articles' heads. No text is selected here.</summary>
internal static class ArticleHeads
{
    public static Task<ArticleHead?> HeadAsync(this IQueryable<Article> articles, DateTime now, CancellationToken cancellationToken) => articles
        .Select(a => new ArticleHead
        {
            Id = a.Id,
            Revision = a.Revision,
            Slug = a.Slug,
            Title = a.Title,
            TitleHtml = a.TitleHtml,
            Dek = a.Dek,
            DekHtml = a.DekHtml,
            Access = a.Access,
            PublishedAt = a.PublishedAt,
            WithdrawnAt = a.WithdrawnAt,
            SavedAt = a.SavedAt,
            Words = a.Words,
            IssueDate = a.Issue == null ? null : a.Issue.CoverDate,
            Volume = a.Issue == null ? null : a.Issue.Volume,
            Number = a.Issue == null ? null : a.Issue.Number,
            Contributors = a.Bylines.OrderBy(b => b.Position)
                .Select(b => new ContributorNote(
                    b.Contributor.Slug, b.Contributor.Name,
                    // An article that brings no note shows the latest that readers have been given.
                    b.Bio ?? b.Contributor.Bylines
                        .Where(o => o.Bio != null && o.Article!.PublishedAt <= now && o.Article.WithdrawnAt == null)
                        .OrderByDescending(o => o.Article!.PublishedAt).Select(o => o.Bio).FirstOrDefault())).ToList(),
            Works = a.Works.OrderBy(w => w.Position)
                .Select(w => new WorkLine(w.Title, w.Credit, w.Publisher, w.Pages, w.Prices, w.Isbn, w.Year, w.Kind, w.Work == null ? null : w.Work.Slug)).ToList(),
            Epigraphs = a.Epigraphs.OrderBy(e => e.Position).Select(e => new EpigraphLine(e.Text, e.Source)).ToList(),
            Subjects = a.Subjects.OrderBy(s => s.Position).Select(s => new SubjectName(s.Subject.Slug, s.Subject.Name)).ToList(),
            CardPicture = a.Pictures.Where(p => p.Place == PicturePlace.Teaser).OrderBy(p => p.Id)
                .Select(p => Picture.AddressOf(p.Name)).FirstOrDefault(),
        })
        .AsSplitQuery()
        .SingleOrDefaultAsync(cancellationToken);
}
