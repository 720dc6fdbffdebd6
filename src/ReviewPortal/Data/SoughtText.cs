using System.Text;
using ReviewPortal.Articles;
using ReviewPortal.Paywall;
using ReviewPortal.Search;

namespace ReviewPortal.Data;

/// <summary>
/// Text as the desk looks for it: small letters without accents (é as e, ø as o, ß as ss) and digits. What stands between words is
/// a space, apostrophes are nothing.
/// </summary>
internal static class SoughtText
{
    /// <summary>Each line by itself, so that nothing is found by the end of one and the beginning of the next.</summary>
    public static string Of(params ReadOnlySpan<string?> lines)
    {
        var folded = new StringBuilder();
        foreach (var line in lines)
        {
            if (folded.Length > 0 && folded[^1] != '\n') folded.Append('\n');
            Add(folded, line);
        }

        return folded.ToString().TrimEnd();
    }

    private static void Add(StringBuilder folded, string? line)
    {
        var isAfterGap = false;
        foreach (var rune in (line ?? "").EnumerateRunes())
        {
            if (Slug.IsApostrophe(rune.Value)) continue;
            var kind = WordRunes.KindOf(rune);
            var isOfWord = kind is WordRune.Letter or WordRune.Solitary or WordRune.Extending;
            isAfterGap |= !isOfWord;
            if (!isOfWord || Folding.Of(rune) is not { Length: > 0 } letters) continue;
            if (isAfterGap && folded.Length > 0 && folded[^1] != '\n') folded.Append(' ');
            isAfterGap = false;
            folded.Append(letters);
        }
    }
}
