namespace ReviewPortal.Search;

/// <summary>The part of a text that shows best what was found in it, or its beginning.</summary>
internal static class Excerpt
{
    /// <summary>In characters.</summary>
    private const int Length = 260;

    /// <summary>Most of what is looked for stands here already, at the text's beginning.</summary>
    private const int Near = 3000;

    /// <summary>Of the text before the first match.</summary>
    private const int Before = 60;

    public static MarkedText Of(string text, QueryMatcher matcher)
    {
        var (matches, best, isAll) = BestIn(BeforeSpace(text, Near), text, matcher);
        if (!isAll) (matches, best, _) = BestIn(text.Length, text, matcher);
        var (start, end) = Window(text, matches, best);
        var shown = text[start..end].Replace('\n', ' ').Replace('\t', ' ');
        var marks = matches.Where(m => m.Start >= start && m.End <= end).Select(m => new Range(m.Start - start, m.End - start));
        var marked = MarkedText.Of(shown, marks);
        return new MarkedText([.. Dots(start > 0), .. marked.Pieces, .. Dots(end < text.TrimEnd().Length)]);
    }

    public static MarkedText Mark(string text, QueryMatcher matcher) => MarkedText.Of(text, matcher.In(text).Select(m => new Range(m.Start, m.End)));

    /// <summary>The match with which the stretch begins that shows most of what was asked for, and whether that is all of it.</summary>
    private static (IReadOnlyList<QueryMatch> Matches, int Best, bool IsAll) BestIn(int end, string text, QueryMatcher matcher)
    {
        var matches = matcher.In(text.AsSpan(0, end));
        var (best, most) = (0, 0);
        for (var i = 0; i < matches.Count && most < matcher.Clauses; i++)
        {
            var clauses = 0UL;
            for (var j = i; j < matches.Count && matches[j].End <= matches[i].Start + Length - Before; j++) clauses |= 1UL << matches[j].Clause;
            if (System.Numerics.BitOperations.PopCount(clauses) is var count && count > most) (best, most) = (i, count);
        }

        return (matches, best, most > 0 && most == matcher.Clauses);
    }

    private static (int Start, int End) Window(string text, IReadOnlyList<QueryMatch> matches, int best)
    {
        var start = matches.Count == 0 ? 0 : AfterSpace(text, matches[best].Start - Before, matches[best].Start);
        return (start, BeforeSpace(text, start + Length));
    }

    private static int AfterSpace(string text, int at, int most)
    {
        if (at <= 0) return 0;
        var space = text.IndexOf(' ', at, most - at);
        return space < 0 ? most : space + 1;
    }

    private static int BeforeSpace(string text, int at)
    {
        if (at >= text.Length) return text.Length;
        var space = text.LastIndexOf(' ', at, 40);
        if (space > 0) return space;
        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static MarkedPiece[] Dots(bool isCut) => isCut ? [new("…", false)] : [];
}
