using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Feeds;

internal static class FeedRoutes
{
    public static void MapFeeds(this WebApplication app)
    {
        foreach (var format in FeedFormat.All)
        {
            app.MapFeed("/feed", format, (feeds, _, cancel) => feeds.OfSiteAsync(cancel));
            app.MapFeed("/contributors/{slug}/feed", format, (feeds, slug, cancel) => feeds.OfContributorAsync(slug, cancel));
            app.MapFeed("/subjects/{slug}/feed", format, (feeds, slug, cancel) => feeds.OfSubjectAsync(slug, cancel));
        }
    }

    private static void MapFeed(
        this WebApplication app, string stem, FeedFormat format, Func<PublicFeeds, string, CancellationToken, Task<Feed?>> find) =>
        app.MapPublicDocument($"{stem}.{format.Extension}", format.ContentType, async (http, cancel) =>
        {
            var slug = http.Request.RouteValues["slug"] as string ?? "";
            var feed = await find(http.RequestServices.GetRequiredService<PublicFeeds>(), slug, cancel);
            return feed is null ? null : format.Write(feed, format);
        });
}
