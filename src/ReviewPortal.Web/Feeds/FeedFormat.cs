namespace ReviewPortal.Web.Feeds;

/// <summary>A format in which every feed can be had.</summary>
internal sealed record FeedFormat(string Extension, string MediaType, Func<Feed, FeedFormat, byte[]> Write)
{
    public static IReadOnlyList<FeedFormat> All { get; } =
    [
        new("rss", "application/rss+xml", RssFeed.Write),
        new("atom", "application/atom+xml", AtomFeed.Write),
        new("json", "application/feed+json", JsonFeed.Write),
    ];

    public string ContentType => $"{MediaType}; charset=utf-8";
}
