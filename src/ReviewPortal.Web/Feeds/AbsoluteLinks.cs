using System.Net;
using System.Text.RegularExpressions;

namespace ReviewPortal.Web.Feeds;

/// <summary>
/// Makes links and pictures in an article's HTML lead to the site from wherever it is read. The HTML is the site's own, in
/// which quotation marks stand around attributes and nowhere else.
/// </summary>
internal static partial class AbsoluteLinks
{
    public static string In(string html, Uri article) => Address().Replace(html, match =>
        Uri.TryCreate(article, WebUtility.HtmlDecode(match.Value), out var absolute) ? WebUtility.HtmlEncode(absolute.AbsoluteUri) : match.Value);

    [GeneratedRegex("(?<= (?:href|src)=\")[^\"]*", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
