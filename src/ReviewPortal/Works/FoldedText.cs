using System.Globalization;
using System.Text;
using ReviewPortal.Articles;

namespace ReviewPortal.Works;

/// <summary>
/// Text as it is compared and put in order: lower case, without accents and punctuation, its words a space apart. Letters of
/// every script stay.
/// </summary>
internal static class FoldedText
{
    /// <summary>In characters: what databases can keep in the index of two of them.</summary>
    public const int MaximumLength = 200;

    private static readonly string[] Articles = ["the ", "an ", "a "];

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decompose(text))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) folded.Append(Slug.LatinFor(c) ?? c.ToString());
            else if (c == '&') folded.Append(" and ");
            else if (!IsPartOfWord(c)) folded.Append(' ');
            else if (!IsAccent(c)) folded.Append(c);
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);
    }

    /// <summary>A title, without the article at its beginning; one of punctuation alone stays as it is.</summary>
    public static string OfTitle(string title)
    {
        var folded = Of(title) is { Length: > 0 } text ? text : title;
        var article = Articles.FirstOrDefault(a => folded.Length > a.Length && folded.StartsWith(a, StringComparison.Ordinal));
        return article is null ? folded : folded[article.Length..];
    }

    /// <summary>As much of it as an index takes.</summary>
    public static string Shortened(string folded)
    {
        if (folded.Length <= MaximumLength) return folded;
        return folded[..(char.IsHighSurrogate(folded[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength)].TrimEnd();
    }

    private static string Decompose(string text)
    {
        // Apostrophes go first, since some decompose into a space and an accent. Half a surrogate pair, which runes replace, and
        // U+FFFE cannot be normalized.
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is not ('\'' or '`' or '´' or '‘' or '’' or 'ʼ' or 'ʻ' or 0xFFFE)) clean.Append(rune);
        return clean.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant();
    }

    private static bool IsPartOfWord(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Marks of Latin, Greek and Cyrillic letters, and what does not print. The marks of other scripts are letters.</summary>
    private static bool IsAccent(char c) =>
        c is (>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF')
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format;
}
