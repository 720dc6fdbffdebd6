using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReviewPortal.Articles.Dialect;

internal static class HtmlText
{
    // What HTML gives a meaning, and what it forbids: controls and noncharacters, of which the last two stand for the
    // pairs at the end of each plane beyond the first.
    private static readonly SearchValues<char> Special = SearchValues.Create(
    [
        '&', '<', '>', '"',
        .. Range('\0', '\b'), '\v', .. Range('\r', '\u001f'), .. Range('\u007f', '\u009f'),
        .. Range('\ufdd0', '\ufdef'), '\ufffe', '\uffff', '\udffe', '\udfff',
    ]);

    /// <summary>Appends text as it is read, fit to stand between tags and in a quoted attribute.</summary>
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            html.Append(text[..at]);
            _ = text[at] switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\r' => html.Append(' '),
                '\udffe' or '\udfff' => AppendLowSurrogate(html, text[at]),
                _ => html.Append('�'),
            };
            text = text[(at + 1)..];
        }

        return html.Append(text);
    }

    public static StringBuilder AppendAttribute(this StringBuilder html, string name, ReadOnlySpan<char> value) =>
        html.Append(CultureInfo.InvariantCulture, $" {name}=\"").AppendText(value).Append('"');

    /// <summary>An address, already known to be allowed, with its white space percent-encoded.</summary>
    public static StringBuilder AppendAddress(this StringBuilder html, string name, string address) =>
        html.AppendAttribute(name, address.Replace(" ", "%20", StringComparison.Ordinal));

    private static StringBuilder AppendLowSurrogate(StringBuilder html, char low)
    {
        var isCharacter = html.Length > 0 && char.IsHighSurrogate(html[^1])
            && (char.ConvertToUtf32(html[^1], low) & 0xfffe) != 0xfffe;
        if (isCharacter)
            return html.Append(low);
        if (html.Length > 0 && char.IsHighSurrogate(html[^1]))
            html.Length--;
        return html.Append('�');
    }

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
