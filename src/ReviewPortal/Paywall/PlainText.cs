using System.Net;
using System.Text;

namespace ReviewPortal.Paywall;

/// <summary>
/// The words of a rendered text without its markup. It knows the HTML that the dialect writes, and no other: there a value
/// in a tag holds no angle bracket.
/// </summary>
internal static class PlainText
{
    private static readonly string[] Inline = ["em", "strong", "code", "a", "span"];

    /// <returns>The text, with a space between blocks; numbers of notes are left out, and what pictures show is said.</returns>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        ReadOnlySpan<char> rest = html;
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('<');
            Append(text, open < 0 ? rest : rest[..open]);
            if (open < 0) break;
            rest = rest[open..];
            var close = rest.IndexOf('>');
            if (close < 0) break;
            var tag = rest[1..close];
            rest = rest[(close + 1)..];
            if (tag.StartsWith("sup ")) rest = After(rest, "</sup>");
            else if (tag.Contains("doc-backlink", StringComparison.Ordinal)) rest = After(rest, "</a>");
            else if (tag.StartsWith("img ")) AppendPicture(text, tag);
            else if (!IsInline(tag)) AppendSpace(text);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> escaped)
    {
        if (escaped.IsWhiteSpace()) AppendSpace(text, escaped.Length);
        else if (escaped.Contains('&')) text.Append(WebUtility.HtmlDecode(escaped.ToString()));
        else text.Append(escaped);
    }

    private static void AppendSpace(StringBuilder text, int length = 1)
    {
        if (length > 0 && text.Length > 0 && text[^1] != ' ') text.Append(' ');
    }

    private static void AppendPicture(StringBuilder text, ReadOnlySpan<char> tag)
    {
        const string Alternative = " alt=\"";
        var at = tag.IndexOf(Alternative);
        if (at < 0) return;
        tag = tag[(at + Alternative.Length)..];
        text.Append(' ');
        Append(text, tag[..tag.IndexOf('"')]);
        text.Append(' ');
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var space = tag.IndexOf(' ');
        if (space >= 0) tag = tag[..space];
        foreach (var name in Inline)
            if (tag.SequenceEqual(name)) return true;
        return false;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> rest, string end)
    {
        var at = rest.IndexOf(end);
        return at < 0 ? [] : rest[(at + end.Length)..];
    }
}
