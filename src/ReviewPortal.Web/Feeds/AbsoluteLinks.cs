using System.Net;
using System.Text.RegularExpressions;

namespace ReviewPortal.Web.Feeds;

/// <summary>
/// Makes links and pictures in an article's HTML lead to the site from wherever it is read. The HTML is the site's own, in
/// which quotation marks stand around attributes and nowhere else, and angle brackets around tags.
/// </summary>
internal static partial class AbsoluteLinks
{
    public static string In(string html, Uri article) => Tag().Replace(html, tag => Attribute().Replace(tag.Value, attribute =>
        attribute.Groups["name"].Value is "href" or "src" && Uri.TryCreate(article, WebUtility.HtmlDecode(attribute.Groups["value"].Value), out var absolute)
            ? $"{attribute.Groups["name"].Value}=\"{WebUtility.HtmlEncode(absolute.AbsoluteUri)}\""
            : attribute.Value));

    [GeneratedRegex("<[a-z][^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    // One after the other from the left, so that what a value says is never taken for an attribute.
    [GeneratedRegex("(?<name>[a-z-]+)=\"(?<value>[^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();
}
