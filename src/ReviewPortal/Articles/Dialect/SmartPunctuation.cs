using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReviewPortal.Articles.Dialect;

/// <summary>
/// Typewriter quotes, dashes and dots as a printer sets them. Each sign is decided by its two neighbours alone, so the
/// work grows with the text and not with the number of quotes left open.
/// </summary>
internal static class SmartPunctuation
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("'\"-.");

    /// <param name="text">One run of text.</param>
    /// <param name="from">Where to start; what stands before was escaped by the author.</param>
    /// <param name="before">The character before the run, a space if there is none.</param>
    /// <param name="after">The character after the run, a space if there is none.</param>
    /// <returns>The text set, or null if it stays as it is.</returns>
    public static string? Set(ReadOnlySpan<char> text, int from, char before, char after)
    {
        if (text[from..].IndexOfAny(Signs) < 0)
            return null;

        var set = new StringBuilder(text.Length).Append(text[..from]);
        for (var i = from; i < text.Length;)
        {
            var c = text[i];
            var run = c is '-' or '.' ? RunLength(text[i..]) : 1;
            var next = i + run < text.Length ? text[i + run] : after;
            var previous = set.Length > 0 ? set[^1] : before;
            _ = c switch
            {
                '"' => set.Append(Opens(previous, next) ? '“' : '”'),
                '\'' => set.Append(Opens(previous, next) && !IsElided(text[(i + 1)..]) ? '‘' : '’'),
                '-' when run == 2 => set.Append('–'),
                '-' when run == 3 => set.Append('—'),
                '.' when run == 3 => set.Append('…'),
                '.' when run == 4 => set.Append("…."),
                _ => set.Append(text.Slice(i, run)),
            };
            i += run;
        }

        return set.ToString();
    }

    // ’60s and ’tis begin with an apostrophe.
    private static bool IsElided(ReadOnlySpan<char> rest) =>
        (rest.Length > 0 && char.IsAsciiDigit(rest[0]))
        || rest.StartsWith("tis", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("twas", StringComparison.OrdinalIgnoreCase);

    private static int RunLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(text[0]);
        return end < 0 ? text.Length : end;
    }

    private static bool Opens(char previous, char next) =>
        !char.IsWhiteSpace(next)
        && (char.IsWhiteSpace(previous) || previous == '/' || char.GetUnicodeCategory(previous)
            is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.DashPunctuation);
}
