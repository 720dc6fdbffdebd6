using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReviewPortal.Gifts;

/// <summary>
/// Whether a mail program would make something in a text lead somewhere: an address with its scheme, or anything like the name of a host
/// (“elsewhere.example”, also of an e-mail address). Programs guess, so whatever looks like one is one.
/// </summary>
internal static partial class LinkedText
{
    public static bool IsIn(string text) =>
        // Marks that nobody sees hide a name from here, and not from whoever makes it a link.
        Name().IsMatch(string.Concat(text.EnumerateRunes().Where(r => !IsUnseen(r))));

    /// <summary>What is not drawn: Unicode’s “default ignorable” signs.</summary>
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is 0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0000 and <= 0xE0FFF);

    // In order: a scheme; a name that ends in letters, with each of the signs that are taken for its dot; four numbers.
    // The dot of Chinese and Japanese ends sentences, too, with no space after it.
    [GeneratedRegex(
        @"://|\b(https?|ftp|mailto|tel|sms):\S|[\p{L}\p{M}\p{N}-][.\u2024\uFF0E]\p{L}{2}|[a-z0-9-][\u3002\uFF61][a-z]{2}|\b[0-9]{1,3}(\.[0-9]{1,3}){3}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
