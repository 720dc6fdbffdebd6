using System.Buffers;

namespace ReviewPortal.Articles.Dialect;

/// <summary>
/// Looks through a text before it is parsed, and refuses what an article never has but what takes the parser more than
/// linear time. The limits were measured: at every one of them, a text of the greatest size takes some two seconds.
/// </summary>
internal sealed class MarkdownScreen(int firstLine)
{
    public const int MostCharacters = 1 << 20;
    public const int MostLines = 20_000;
    public const int LongestLine = 1 << 15;
    public const int MostSignsInParagraph = 4_000;
    public const int MostDefinitions = 2_000;
    public const int MostCells = 50_000;
    public const int DeepestNesting = 20;

    // The parser's time grows with the square of the signs in a paragraph, at some four nanoseconds each.
    private const long MostSquares = 200_000_000;
    private const long HeavySquares = 1_000_000;
    private const int HeavyCharacters = 1 << 17;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[]()*_`<&!|");

    private int line = -1;
    private int paragraphLine;
    private int paragraphLines;
    private int signs;
    private int bars;
    private int mostBars;
    private int definitions;
    private long cells;
    private long squares;
    private int deepest;
    private int deepestLine;

    /// <summary>Whether the text is so large or so odd that it is parsed under a deadline.</summary>
    public bool IsHeavy { get; private set; }

    /// <summary>The line with the deepest nesting, for when the parser refuses the text for that.</summary>
    public int DeepestLine => firstLine + deepestLine;

    public Problem? FirstProblem(string markdown)
    {
        IsHeavy = markdown.Length > HeavyCharacters;
        if (markdown.Length > MostCharacters)
            return Refusal(firstLine, $"The text is too long: {markdown.Length:N0} characters, where {MostCharacters:N0} are the most.");
        foreach (var text in markdown.AsSpan().EnumerateLines())
        {
            line++;
            if ((Measure(text) ?? (text.IsWhiteSpace() ? EndParagraph() : null)) is { } problem)
                return problem;
        }

        return EndParagraph();
    }

    private Problem? Measure(ReadOnlySpan<char> text)
    {
        var here = firstLine + line;
        if (line >= MostLines)
            return Refusal(here, $"The text has more than {MostLines:N0} lines.");
        if (text.Length > LongestLine)
            return Refusal(here, $"The line is too long: {text.Length:N0} characters, where {LongestLine:N0} are the most.");

        var depth = LineNesting.Of(text, out var markers);
        if (markers > DeepestNesting)
            return Refusal(here, $"Quotations and lists are nested {markers} deep here, where {DeepestNesting} is the most.");
        if (depth > deepest)
            (deepest, deepestLine) = (depth, line);

        if (text.Contains("]:", StringComparison.Ordinal) && ++definitions > MostDefinitions)
            return Refusal(here, $"The text defines more than {MostDefinitions:N0} links and footnotes.");
        Count(text);
        return null;
    }

    private void Count(ReadOnlySpan<char> text)
    {
        if (paragraphLines++ == 0)
            paragraphLine = firstLine + line;
        var barsHere = 0;
        for (var at = text.IndexOfAny(Signs); at >= 0; at = text.IndexOfAny(Signs))
        {
            if (text[at] == '|')
                barsHere++;
            else
                signs++;
            text = text[(at + 1)..];
        }

        bars += barsHere;
        mostBars = Math.Max(mostBars, barsHere);
    }

    private Problem? EndParagraph()
    {
        squares += (long)signs * signs + bars;
        cells += mostBars == 0 ? 0 : (long)(mostBars + 1) * paragraphLines;
        IsHeavy |= squares > HeavySquares;
        Problem? problem = null;
        if (signs > MostSignsInParagraph)
            problem = Refusal(paragraphLine, $"The paragraph that starts here has {signs:N0} brackets, stars and other signs of Markdown; {MostSignsInParagraph:N0} are the most.");
        else if (squares > MostSquares)
            problem = Refusal(paragraphLine, "Up to this paragraph the text has too many brackets, stars and other signs of Markdown.");
        else if (cells > MostCells)
            problem = Refusal(paragraphLine, $"The tables up to this one are too large: more than {MostCells:N0} cells.");
        (signs, bars, mostBars, paragraphLines) = (0, 0, 0, 0);
        return problem;
    }

    private static Problem Refusal(int line, string message) => new(Severity.Error, message, line);
}
