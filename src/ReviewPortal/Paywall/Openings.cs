using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Data;

namespace ReviewPortal.Paywall;

/// <summary>The openings of several articles, as feeds show them: the same for everyone. No whole text is selected here.</summary>
public sealed class Openings(ReviewDbContext db, TimeProvider time)
{
    /// <summary>In characters. A teaser ends where its editor says, and a free article has none: thirty of the longest are no list.</summary>
    public const int LongestTeaser = 50_000;

    /// <summary>Those of the articles that are published, the latest first.</summary>
    public async Task<IReadOnlyList<Opening>> LatestAsync(IQueryable<Article> articles, int count, CancellationToken cancellationToken) => await articles
        .PublishedAt(time.GetUtcNow().UtcDateTime)
        .AsNoTracking()
        .Join(db.Set<ArticleText>(), a => a.Id, t => t.ArticleId, (a, t) => new { Article = a, Text = t })
        .OrderByDescending(o => o.Article.PublishedAt).ThenByDescending(o => o.Article.Id)
        .Take(count)
        .Select(o => new Opening
        {
            Slug = o.Article.Slug,
            Title = o.Article.Title,
            Dek = o.Article.Dek,
            PublishedAt = o.Article.PublishedAt ?? o.Article.SavedAt,
            SavedAt = o.Article.SavedAt,
            Contributors = o.Article.Bylines.OrderBy(b => b.Position).Select(b => new NamedPlace(b.Contributor.Slug, b.Contributor.Name)).ToList(),
            Subjects = o.Article.Subjects.OrderBy(s => s.Position).Select(s => new NamedPlace(s.Subject.Slug, s.Subject.Name)).ToList(),
            TeaserHtml = o.Text.TeaserHtml.Length <= LongestTeaser ? o.Text.TeaserHtml : null,
            IsCut = o.Text.IsCut,
            CardPicture = o.Article.Pictures.Where(p => p.Place == PicturePlace.Teaser).OrderBy(p => p.Id)
                .Select(p => Picture.AddressOf(p.Name)).FirstOrDefault(),
        })
        .AsSplitQuery()
        .ToListAsync(cancellationToken);
}
