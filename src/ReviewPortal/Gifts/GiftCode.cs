using System.Security.Cryptography;
using System.Text;

namespace ReviewPortal.Gifts;

/// <summary>
/// The code on a gift’s card, which people type from paper: sixteen signs (80 bits) of Crockford’s base 32
/// (https://www.crockford.com/base32.html), which has no O, I, L and U.
/// </summary>
public static class GiftCode
{
    public const int Length = 16;

    /// <summary>In characters: of a code with room for whatever stands between its signs.</summary>
    public const int MaxTyped = 60;

    private const int Group = 4;
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Make() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>“7F3K-9QWX-2M4D-R8TZ”, as it is printed.</summary>
    public static string InGroups(string code) => string.Join('-', code.Chunk(Group).Select(signs => new string(signs)));

    /// <summary>Reads what was typed or pasted: capitals, spaces and hyphens do not matter, an O is a zero, an I and an L are a one.</summary>
    /// <returns>Null if it can be no code.</returns>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > MaxTyped) return null;
        var code = new StringBuilder(Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune)) continue;
            var sign = rune.IsAscii ? Meant(char.ToUpperInvariant((char)rune.Value)) : '\0';
            if (!Signs.Contains(sign, StringComparison.Ordinal)) return null;
            code.Append(sign);
        }

        return code.Length == Length ? code.ToString() : null;
    }

    private static char Meant(char sign) => sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign };
}
