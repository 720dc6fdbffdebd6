using ReviewPortal.Paywall;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Feeds;

/// <summary>A contributor or a subject, and the page of theirs.</summary>
internal sealed record FeedName(string Name, string Slug, Uri Address)
{
    public static FeedName Of(NamedPlace place, string folder, SiteOptions site) =>
        new(XmlText.Clean(place.Name), place.Slug, new Uri(site.BaseUrl, $"/{folder}/{place.Slug}"));
}
