using System.Globalization;
using System.Text;
using ReviewPortal.Articles;

namespace ReviewPortal.Search;

/// <summary>Takes letters to those that stand for them in the index: small, without accents, in one form.</summary>
internal static class Folding
{
    // Latin to Greek Extended: what is asked for again and again.
    private static readonly string?[] Kept = new string?[0x2000];

    /// <returns>Letters, digits and marks only; may be empty.</returns>
    public static string Of(Rune rune)
    {
        if (rune.Value >= Kept.Length) return Fold(rune);
        return Kept[rune.Value] ??= Fold(rune);
    }

    private static string Fold(Rune rune)
    {
        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var small = Rune.ToLowerInvariant(part);
            if (small.IsBmp && Slug.LatinFor((char)small.Value) is { } latin) folded.Append(latin);
            else if (small.Value == 'ς') folded.Append('σ');
            else if (Rune.IsLetterOrDigit(small) || IsMark(small)) folded.Append(small);
        }

        return folded.ToString();
    }

    /// <summary>Accents and points are left out; the vowel signs of Indian scripts and the like make another word.</summary>
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        && rune.Value is not (
            (>= 0x0300 and <= 0x036F) or (>= 0x0483 and <= 0x0487) or (>= 0x0591 and <= 0x05C7) or (>= 0x0610 and <= 0x061A)
            or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF));
}
