using System.Net;
using System.Runtime.CompilerServices;

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
        var text = Buffer(html.Length);
        Write(html, ref text);
        return text.ToStringAndClear();
    }

    /// <summary>Characters in a buffer that is given back: a long text should leave nothing behind that is needed once.</summary>
    public static DefaultInterpolatedStringHandler Buffer(int length) => new(length, 0);

    public static void Write(string html, ref DefaultInterpolatedStringHandler text)
    {
        ReadOnlySpan<char> rest = html;
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('<');
            Append(ref text, open < 0 ? rest : rest[..open]);
            if (open < 0) break;
            rest = rest[open..];
            var close = rest.IndexOf('>');
            if (close < 0) break;
            var tag = rest[1..close];
            rest = rest[(close + 1)..];
            if (tag.StartsWith("sup ")) rest = After(rest, "</sup>");
            else if (tag.Contains("doc-backlink", StringComparison.Ordinal)) rest = After(rest, "</a>");
            else if (tag.StartsWith("img ")) AppendPicture(ref text, tag);
            else if (!IsInline(tag)) AppendSpace(ref text);
        }

    }

    private static void Append(ref DefaultInterpolatedStringHandler text, ReadOnlySpan<char> escaped)
    {
        if (escaped.IsWhiteSpace()) AppendSpace(ref text, escaped.Length);
        else if (escaped.Contains('&')) text.AppendLiteral(WebUtility.HtmlDecode(escaped.ToString()));
        else text.AppendFormatted(escaped);
    }

    private static void AppendSpace(ref DefaultInterpolatedStringHandler text, int length = 1)
    {
        if (length > 0 && text.Text is [.., not ' ']) text.AppendLiteral(" ");
    }

    private static void AppendPicture(ref DefaultInterpolatedStringHandler text, ReadOnlySpan<char> tag)
    {
        const string Alternative = " alt=\"";
        var at = tag.IndexOf(Alternative);
        if (at < 0) return;
        tag = tag[(at + Alternative.Length)..];
        text.AppendLiteral(" ");
        Append(ref text, tag[..tag.IndexOf('"')]);
        text.AppendLiteral(" ");
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
