using System.Globalization;
using System.Net.Mail;

namespace ReviewPortal.Accounts;

/// <summary>E-mail addresses in the one form in which they are kept, looked up and written to (RFC 5321, 4.1.2).</summary>
public static class MailboxAddress
{
    /// <summary>RFC 5321, 4.5.3.1.3, with the angle brackets taken off.</summary>
    public const int MaxLength = 254;

    private const int MaxLocalLength = 64;
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Trimmed, in normal form C, with the host in ASCII and lower case. The letters before the @ stay as they are.</summary>
    /// <returns>Null if it is no address: no mail can be sent there, and none may be that would carry lines of its own in a header.</returns>
    public static string? Normalise(string? text)
    {
        if (text is null || text.Length > MaxLength) return null;
        try
        {
            var trimmed = text.Trim().Normalize();
            var at = trimmed.LastIndexOf('@');
            if (at is < 1 or > MaxLocalLength || trimmed.Any(IsHidden)) return null;
            var address = $"{trimmed[..at]}@{Idn.GetAscii(trimmed[(at + 1)..]).ToLowerInvariant()}";
            return address.Length <= MaxLength && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address ? address : null;
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair, or a host that is none.
            return null;
        }
    }

    /// <summary>Blanks are legal between quotes, but nobody has them.</summary>
    private static bool IsHidden(char letter) =>
        char.IsWhiteSpace(letter) || letter == '\uFFFD' || char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
