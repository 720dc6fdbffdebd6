using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Shelf;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Feeds;

/// <summary>
/// A reader's own feed, at a secret address: the latest articles, each as far as that reader may read it at this fetch. Whose
/// browser asks changes nothing; the address alone says who reads.
/// </summary>
internal static class PrivateFeed
{
    private const int MostEntries = 20;

    public static void MapPrivateFeed(this WebApplication app) =>
        app.MapMethods("/feeds/{token}.atom", ["GET", "HEAD"], GetAsync).AllowAnonymous();

    public static string AddressOf(string token) => $"/feeds/{token}.atom";

    /// <summary>A running subscription, whatever it covers. A role opens nothing here: whoever has the address has shown no second factor.</summary>
    public static bool MayHave(ReaderStanding reader, DateTime now) => reader.HasSubscriptionAt(now);

    private static async Task<IResult> GetAsync(
        string token, HttpContext http, FeedAddresses addresses, ReaderStandings standings, Readings readings, ReviewDbContext db,
        SiteOptions site, TimeProvider time, CancellationToken cancellationToken)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (await addresses.OpenAsync(token, cancellationToken) is not { } readerId
            || await standings.FindAsync(readerId, cancellationToken) is not { } reader) return Results.NotFound();

        var now = time.GetUtcNow().UtcDateTime;
        if (!MayHave(reader, now))
        {
            return Results.Text(
                $"This feed is for subscribers to {site.Name}. No subscription runs on its reader's account: see {new Uri(site.BaseUrl, "/subscribe")}\n",
                "text/plain; charset=utf-8", statusCode: StatusCodes.Status403Forbidden);
        }

        var slugs = await db.Articles.PublishedAt(now).OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id)
            .Select(a => a.Slug).Take(MostEntries).ToListAsync(cancellationToken);
        var opened = new List<Reading>();
        foreach (var slug in slugs)
            if (await readings.OpenAsync(slug, reader, cancellationToken) is { } reading) opened.Add(reading);
        var ids = opened.Select(r => r.Article.Id).ToList();
        var open = await db.Pictures.Where(p => ids.Contains(p.ArticleId) && p.Place == PicturePlace.Teaser).Select(p => p.Name).ToListAsync(cancellationToken);
        var text = new PrivateFeedText(site, open.Select(Picture.AddressOf).ToHashSet(StringComparer.Ordinal));
        var format = FeedFormat.All.Single(f => f.Extension == "atom");
        return Results.Bytes(AtomFeed.Write(Make(opened, text, site), format), format.ContentType);
    }

    /// <summary>It is known by its page in the account: what a feed reader shows or passes on of it does not hold the secret.</summary>
    private static Feed Make(IReadOnlyList<Reading> readings, PrivateFeedText text, SiteOptions site) => new()
    {
        Title = XmlText.Clean($"{site.Name}, for one subscriber"),
        Description = XmlText.Clean($"The latest articles of {site.Name}, as far as you may read them"),
        Home = new Uri(site.BaseUrl, "/account/feed"),
        Stem = null,
        Publisher = XmlText.Clean(site.Name),
        Entries = [.. readings.Select(r => EntryOf(r, text, site))],
    };

    private static FeedEntry EntryOf(Reading reading, PrivateFeedText text, SiteOptions site)
    {
        var article = reading.Article;
        var address = new Uri(site.BaseUrl, $"/articles/{article.Slug}");
        var published = article.PublishedAt ?? article.SavedAt;
        return new FeedEntry
        {
            Address = address,
            Title = XmlText.Clean(article.Title),
            Summary = article.Dek is { } dek ? XmlText.Clean(dek) : null,
            Html = XmlText.Clean(text.Of(reading, address)),
            PublishedAt = published,
            UpdatedAt = article.SavedAt > published ? article.SavedAt : published,
            Authors = [.. article.Contributors.Select(c => FeedName.Of(new NamedPlace(c.Slug, c.Name), "contributors", site))],
            Subjects = [.. article.Subjects.Select(s => FeedName.Of(new NamedPlace(s.Slug, s.Name), "subjects", site))],
            Picture = null,
        };
    }
}
