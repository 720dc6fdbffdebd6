using System.Net;
using System.Text.RegularExpressions;
using ReviewPortal.Paywall;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Feeds;

/// <summary>
/// An article's HTML as it can be read away from the site. It is the dialect's own, in which every attribute is quoted and no
/// text holds a bare angle bracket or quotation mark, so tags can be told from text by their letters.
/// </summary>
/// <param name="openPictures">The addresses of pictures that everyone may see. Others need the reader's cookie, which a feed
/// reader has not: their alternative text stands in their place.</param>
internal sealed partial class PrivateFeedText(SiteOptions site, IReadOnlySet<string> openPictures)
{
    public string Of(Reading reading)
    {
        var address = new Uri(site.BaseUrl, $"/articles/{reading.Article.Slug}");
        var html = Image().Replace(reading.Html, image => openPictures.Contains(image.Groups["src"].Value) ? image.Value : InWords(image.Groups["alt"].Value));
        html = Tag().Replace(html, tag => Attribute().Replace(tag.Value, attribute => attribute.Groups["name"].Value is "href" or "src"
            ? $"{attribute.Groups["name"].Value}=\"{Absolute(attribute.Groups["value"].Value, address)}\""
            : attribute.Value));
        return reading.Entitlement.ReadsWhole
            ? html
            : $"{html}<p><a href=\"{WebUtility.HtmlEncode(address.AbsoluteUri)}\">The rest is at {WebUtility.HtmlEncode(site.Name)}</a></p>\n";
    }

    private static string InWords(string alternative) => alternative.Length == 0 ? "" : $"<em>[Picture: {alternative}]</em>";

    private static string Absolute(string encoded, Uri page) =>
        Uri.TryCreate(page, WebUtility.HtmlDecode(encoded), out var address) ? WebUtility.HtmlEncode(address.AbsoluteUri) : encoded;

    [GeneratedRegex("""<img src="(?<src>[^"]*)" alt="(?<alt>[^"]*)"[^>]*>""")]
    private static partial Regex Image();

    [GeneratedRegex("<[a-z][^>]*>")]
    private static partial Regex Tag();

    // One after the other from the left, so that what a value says is never taken for an attribute.
    [GeneratedRegex("""(?<name>[a-z-]+)="(?<value>[^"]*)"(?=[ >])""")]
    private static partial Regex Attribute();
}
