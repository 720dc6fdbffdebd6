using System.Net;
using ReviewPortal.Paywall;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Feeds;

/// <summary>One article in a feed. Its address is also what it is known by. Instants are UTC.</summary>
internal sealed record FeedEntry
{
    public required Uri Address { get; init; }
    public required string Title { get; init; }
    public required string? Summary { get; init; }

    /// <summary>What the feed shows of the text; null if nothing.</summary>
    public required string? Html { get; init; }

    public required DateTime PublishedAt { get; init; }
    public required DateTime UpdatedAt { get; init; }
    public required IReadOnlyList<FeedName> Authors { get; init; }
    public required IReadOnlyList<FeedName> Subjects { get; init; }
    public required Uri? Picture { get; init; }

    public static FeedEntry Of(Opening opening, SiteOptions site)
    {
        var address = new Uri(site.BaseUrl, $"/articles/{opening.Slug}");
        return new FeedEntry
        {
            Address = address,
            Title = XmlText.Clean(opening.Title),
            Summary = opening.Dek is { } dek ? XmlText.Clean(dek) : null,
            Html = opening.TeaserHtml is { } teaser ? XmlText.Clean(AbsoluteLinks.In(teaser, address) + ReadOn(opening, address, site)) : null,
            PublishedAt = opening.PublishedAt,
            UpdatedAt = opening.UpdatedAt,
            Authors = [.. opening.Contributors.Select(c => FeedName.Of(c, "contributors", site))],
            Subjects = [.. opening.Subjects.Select(s => FeedName.Of(s, "subjects", site))],
            Picture = opening.CardPicture is { } picture ? new Uri(site.BaseUrl, picture) : null,
        };
    }

    private static string ReadOn(Opening opening, Uri address, SiteOptions site) =>
        opening.IsCut ? $"<p><a href=\"{WebUtility.HtmlEncode(address.AbsoluteUri)}\">Read on at {WebUtility.HtmlEncode(site.Name)}</a></p>\n" : "";
}
