using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ReviewPortal.Articles.Dialect;

internal sealed class TeaserMarkParser : InlineParser
{
    public TeaserMarkParser()
    {
        OpeningCharacters = ['<'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = LengthAtStart(slice.AsSpan());
        if (length == 0)
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new TeaserMark
        {
            Line = line,
            Column = column,
            Span = new SourceSpan(start, start + length - 1),
        };
        slice.Start += length;
        return true;
    }

    /// <summary>The length of the mark that the text begins with, or 0.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("<!--"))
            return 0;
        var rest = text[4..].TrimStart(" \t");
        if (!rest.StartsWith("more"))
            return 0;
        rest = rest[4..].TrimStart(" \t");
        return rest.StartsWith("-->") ? text.Length - rest.Length + 3 : 0;
    }
}
