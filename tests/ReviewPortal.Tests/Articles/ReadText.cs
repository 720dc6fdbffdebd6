using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ReviewPortal.Tests.Articles;

/// <summary>The text of an article as it is read in a browser, and its words, counted by other means than the site's own.</summary>
internal static partial class ReadText
{
    /// <summary>Stands before a table or a code block, which no teaser splits.</summary>
    public const char WholeStarts = '\u2402';

    public const char WholeEnds = '\u2403';

    /// <summary>The text without notes and captions, its white space folded.</summary>
    public static string Of(IElement body)
    {
        var text = new StringBuilder();
        Append(body, text);
        return Space().Replace(text.ToString(), " ").Trim();
    }

    public static int Words(string text) => Space().Split(text.Replace(WholeStarts, ' ').Replace(WholeEnds, ' ')).Sum(run =>
        Unspaced().Count(run) + Unspaced().Split(run).Count(part => Letter().IsMatch(part)));

    private static void Append(INode node, StringBuilder text)
    {
        if (node is IText words)
            text.Append(words.Data);
        if (node is not IElement element)
            return;
        if (element.LocalName is "figcaption" || element.ClassName is "note-ref" or "notes" or "teaser-end")
            return;
        var isWhole = element.ClassName == "table" || element.LocalName == "pre";
        if (isWhole)
            text.Append(' ').Append(WholeStarts);
        var isBlock = element.LocalName is not ("em" or "strong" or "a" or "img" or "span" or "code" or "sup");
        text.Append(isBlock ? " " : "");
        foreach (var child in element.ChildNodes)
            Append(child, text);
        if (isWhole)
            text.Append(WholeEnds);
        text.Append(isBlock ? " " : "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"(?:[\u3040-\u30ff\u4e00-\u9fff\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46]|\ud840\udc0b)\p{M}*")]
    private static partial Regex Unspaced();

    [GeneratedRegex(@"[\p{L}\p{Nd}]")]
    private static partial Regex Letter();
}
