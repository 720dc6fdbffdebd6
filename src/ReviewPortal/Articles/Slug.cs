using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReviewPortal.Articles;

/// <summary>
/// The part of an address that names one article, contributor or subject: a–z and 0–9 in words with single hyphens between
/// them, 100 characters at most.
/// </summary>
public static partial class Slug
{
    public const int MaximumLength = 100;

    // Letters which Unicode does not decompose into a Latin letter and a mark.
    private static readonly FrozenDictionary<char, string> Folded = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['ẞ'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ħ'] = "h",
        ['ŧ'] = "t",
        ['ŋ'] = "n",
        ['ı'] = "i",
        ['ĸ'] = "k",
        ['ə'] = "e",
        ['ɓ'] = "b",
        ['ɗ'] = "d",
    }.ToFrozenDictionary();

    /// <summary>The slug of a title or a name; empty if it holds no letter that can be written as a–z, and no digit.</summary>
    public static string From(string title)
    {
        var slug = new StringBuilder();
        var afterGap = false;

        foreach (var c in Decompose(title))
        {
            var letters = char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c.ToString() : Folded.GetValueOrDefault(c, "");

            if (letters.Length > 0)
            {
                if (afterGap && slug.Length > 0)
                    slug.Append('-');

                slug.Append(letters);
                afterGap = false;
            }
            else if (!IsPartOfWord(c))
            {
                afterGap = true;
            }
        }

        return Shorten(slug.ToString());
    }

    /// <returns>What is written for a letter that Unicode does not decompose; null for others.</returns>
    internal static string? LatinFor(char letter) => Folded.GetValueOrDefault(letter);

    /// <returns>False for null too: white space in an address comes as that.</returns>
    public static bool IsValid([NotNullWhen(true)] string? slug) => slug is not null && slug.Length <= MaximumLength && Form().IsMatch(slug);

    private static string Decompose(string title)
    {
        // Apostrophes go first, since some decompose into a space and an accent. Half a surrogate pair, which runes replace, and
        // U+FFFE cannot be normalized.
        var text = new StringBuilder(title.Length);

        foreach (var rune in title.EnumerateRunes())
        {
            if (!IsApostrophe(rune.Value) && rune.Value != 0xFFFE)
                text.Append(rune);
        }

        return text.ToString().Normalize(NormalizationForm.FormKD).ToLowerInvariant();
    }

    private static string Shorten(string slug)
    {
        if (slug.Length <= MaximumLength)
            return slug;

        var cut = slug.LastIndexOf('-', MaximumLength);

        return slug[..(cut > 0 ? cut : MaximumLength)];
    }

    internal static bool IsApostrophe(int c) =>
        c is '\'' or '`' or '´' or '‘' or '’' or '‛' or '′' or 'ʹ' or 'ʻ' or 'ʼ' or 'ʾ' or 'ʿ' or '\uFF07';

    // Accents that were split off, soft hyphens and joiners.
    private static bool IsPartOfWord(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
