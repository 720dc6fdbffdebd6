using System.Globalization;
using System.Text;
using ReviewPortal.Site;

namespace ReviewPortal.Payments;

/// <summary>One line of an address, as it can be printed.</summary>
internal static class AddressLine
{
    /// <summary>In one line: line breaks, control characters and marks that turn the direction of what follows become spaces.</summary>
    public static string Clean(string? typed) =>
        string.Join(' ', string.Concat((typed ?? "").Composed().Select(c => IsPrinted(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <returns>Null if there is nothing in it.</returns>
    public static string? Optional(string? typed) => Clean(typed) is { Length: > 0 } line ? line : null;

    public static bool SaysSomething(string line) => line.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static bool IsPrinted(char c) =>
        !char.IsControl(c)
        && char.GetUnicodeCategory(c) is not (UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && c is not ((>= '\u200e' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
}
