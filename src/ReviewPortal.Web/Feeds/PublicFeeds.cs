using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Contributors;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Subjects;

namespace ReviewPortal.Web.Feeds;

/// <summary>The feeds that everyone may have: the latest openings of the review, of a contributor, of a subject.</summary>
internal sealed class PublicFeeds(ReviewDbContext db, Openings openings, SiteOptions site, TimeProvider time)
{
    private const int MostEntries = 30;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<Feed?> OfSiteAsync(CancellationToken cancellationToken) =>
        Make(site.Name, $"The latest articles of {site.Name}", "/", "/feed", await LatestAsync(db.Articles, cancellationToken));

    /// <returns>Null for who has published nothing here.</returns>
    public async Task<Feed?> OfContributorAsync(string slug, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(slug)) return null;
        var contributor = await db.Contributors.Where(c => c.Slug == slug).PublishedAt(Now).Select(c => new { c.Id, c.Name }).SingleOrDefaultAsync(cancellationToken);
        if (contributor is not { Id: var id, Name: var name }) return null;
        var latest = await LatestAsync(db.Articles.WrittenBy(id), cancellationToken);
        return Make($"{name} in {site.Name}", $"The latest articles by {name}", $"/contributors/{slug}", $"/contributors/{slug}/feed", latest);
    }

    /// <returns>Null for what nothing has been published on.</returns>
    public async Task<Feed?> OfSubjectAsync(string slug, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(slug)) return null;
        var subject = await db.Subjects.Where(s => s.Slug == slug).PublishedAt(Now).Select(s => new { s.Id, s.Name }).SingleOrDefaultAsync(cancellationToken);
        if (subject is not { Id: var id, Name: var name }) return null;
        var latest = await LatestAsync(db.Articles.Under(id), cancellationToken);
        return Make($"{name} in {site.Name}", $"The latest articles on {name}", $"/subjects/{slug}", $"/subjects/{slug}/feed", latest);
    }

    private Task<IReadOnlyList<Opening>> LatestAsync(IQueryable<Article> articles, CancellationToken cancellationToken) =>
        openings.LatestAsync(articles, MostEntries, cancellationToken);

    private Feed Make(string title, string description, string home, string stem, IReadOnlyList<Opening> latest) => new()
    {
        Title = XmlText.Clean(title),
        Description = XmlText.Clean(description),
        Home = new Uri(site.BaseUrl, home),
        Stem = new Uri(site.BaseUrl, stem),
        Publisher = XmlText.Clean(site.Name),
        Entries = [.. latest.Select(opening => FeedEntry.Of(opening, site))],
    };
}
