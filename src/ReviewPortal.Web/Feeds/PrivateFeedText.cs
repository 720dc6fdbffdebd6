using System.Net;
using System.Text.RegularExpressions;
using ReviewPortal.Paywall;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Feeds;

/// <summary>An article's HTML as it can be read away from the site. It is the dialect's own, in which every picture is written alike.</summary>
/// <param name="openPictures">The addresses of pictures that everyone may see. Others need the reader's cookie, which a feed
/// reader has not: their alternative text stands in their place.</param>
internal sealed partial class PrivateFeedText(SiteOptions site, IReadOnlySet<string> openPictures)
{
    public string Of(Reading reading, Uri address)
    {
        var html = AbsoluteLinks.In(Picture().Replace(reading.Html, InWordsUnlessOpen), address);
        return reading.Entitlement.ReadsWhole
            ? html
            : $"{html}<p><a href=\"{WebUtility.HtmlEncode(address.AbsoluteUri)}\">The rest is at {WebUtility.HtmlEncode(site.Name)}</a></p>\n";
    }

    private string InWordsUnlessOpen(Match picture) =>
        openPictures.Contains(picture.Groups["src"].Value) ? picture.Value
        : picture.Groups["alt"] is { Length: > 0 } alternative ? $"<em>[Picture: {alternative.Value}]</em>"
        : "";

    [GeneratedRegex("""<img src="(?<src>[^"]*)" alt="(?<alt>[^"]*)"[^>]*>""", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
