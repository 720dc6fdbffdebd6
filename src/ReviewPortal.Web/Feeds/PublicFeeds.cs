using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Feeds;

/// <summary>The feeds that everyone may have: the latest openings of the review, of a contributor, of a subject.</summary>
internal sealed class PublicFeeds(ReviewDbContext db, Openings openings, SiteOptions site)
{
    private const int MostEntries = 30;

    public async Task<Feed?> OfSiteAsync(CancellationToken cancellationToken) =>
        Make(site.Name, $"The latest articles of {site.Name}", "/", "/feed", await LatestAsync(db.Articles, cancellationToken));

    /// <returns>Null for who has published nothing here.</returns>
    public async Task<Feed?> OfContributorAsync(string slug, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(slug)) return null;
        var latest = await LatestAsync(db.Articles.Where(a => a.Bylines.Any(b => b.Contributor.Slug == slug)), cancellationToken);
        if (latest.SelectMany(o => o.Contributors).FirstOrDefault(c => c.Slug == slug) is not { Name: var name }) return null;
        return Make($"{name} in {site.Name}", $"The latest articles by {name}", $"/contributors/{slug}", $"/contributors/{slug}/feed", latest);
    }

    /// <returns>Null for what nothing has been published on.</returns>
    public async Task<Feed?> OfSubjectAsync(string slug, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(slug)) return null;
        var latest = await LatestAsync(db.Articles.Where(a => a.Subjects.Any(s => s.Subject.Slug == slug)), cancellationToken);
        if (latest.SelectMany(o => o.Subjects).FirstOrDefault(s => s.Slug == slug) is not { Name: var name }) return null;
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
