using System.Globalization;
using System.Text;

namespace ReviewPortal.Paywall;

internal static class WordRunes
{
    // Blocks of Unicode 16 whose scripts put no spaces between words: without them a Chinese article would be one word.
    private static readonly (int First, int Last)[] Unspaced =
    [
        (0x0e00, 0x0eff), // Thai, Lao
        (0x0f00, 0x109f), // Tibetan, Myanmar
        (0x1780, 0x17ff), // Khmer
        (0x1950, 0x19ff), // Tai Le, New Tai Lue, Khmer symbols
        (0x1a20, 0x1aaf), // Tai Tham
        (0x2e80, 0x2fdf), // radicals
        (0x3005, 0x3007), // 々〆〇
        (0x3021, 0x312f), // numerals, Hiragana, Katakana, Bopomofo
        (0x3190, 0x9fff), // Kanbun to the Han ideographs
        (0xa000, 0xa4cf), // Yi
        (0xa9e0, 0xa9ff), // Myanmar, extended
        (0xaa60, 0xaadf), // Myanmar, extended; Tai Viet
        (0xf900, 0xfaff), // Han, compatibility
        (0xff66, 0xff9f), // Katakana, half width
        (0x16fe0, 0x1b2ff), // Tangut, Khitan, Nüshu, Kana supplements
        (0x20000, 0x3ffff), // Han, extended
    ];

    private static readonly WordRune[] Ascii = [.. Enumerable.Range(0, 128).Select(c => KindOfAscii((char)c))];

    public static WordRune KindOf(Rune rune) => rune.IsAscii ? Ascii[rune.Value] : KindOfOther(rune);

    private static WordRune KindOfAscii(char c) => c switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' => WordRune.Letter,
        ' ' or (>= '\t' and <= '\r') => WordRune.Space,
        '%' or '#' => WordRune.Symbol,
        _ => char.IsPunctuation(c) ? WordRune.Punctuation : WordRune.Symbol,
    };

    private static WordRune KindOfOther(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
            return WordRune.Space;
        if (Rune.IsLetterOrDigit(rune))
            return IsUnspaced(rune.Value) ? WordRune.Solitary : WordRune.Letter;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => WordRune.Extending,
            UnicodeCategory.OtherPunctuation => rune.Value is '‰' or '′' or '″' ? WordRune.Symbol : WordRune.Punctuation,
            UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation => WordRune.Punctuation,
            _ => WordRune.Symbol,
        };
    }

    private static bool IsUnspaced(int value)
    {
        foreach (var (first, last) in Unspaced)
        {
            if (value <= last)
                return value >= first;
        }

        return false;
    }
}
