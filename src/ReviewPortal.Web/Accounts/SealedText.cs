using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ReviewPortal.Web.Accounts;

/// <summary>Gives a browser something to keep for a while that nobody can read, make or change.</summary>
internal sealed class SealedText(IDataProtectionProvider protection, TimeProvider time)
{
    /// <param name="purpose">What it is for, and for whom: it opens for the same alone.</param>
    public string Seal(string purpose, string text, TimeSpan life) =>
        ProtectorOf(purpose).Protect($"{(time.GetUtcNow() + life).UtcTicks} {text}");

    /// <returns>Null if it is not genuine, or too old.</returns>
    public string? Open(string purpose, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            var (until, content) = ProtectorOf(purpose).Unprotect(text).Split(' ', 2) is [var u, var c] ? (u, c) : ("0", "");
            return long.Parse(until, CultureInfo.InvariantCulture) > time.GetUtcNow().UtcTicks ? content : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector ProtectorOf(string purpose) => protection.CreateProtector("sealed", purpose);
}
