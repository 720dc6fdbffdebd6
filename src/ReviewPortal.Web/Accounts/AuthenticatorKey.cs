using ReviewPortal.Accounts.Factors;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Accounts;

/// <summary>A secret on its way into an authenticator app: as a picture to point a camera at, and as letters to type.</summary>
internal sealed class AuthenticatorKey(byte[] key, string site, string email)
{
    private readonly string _letters = Base32.Encode(key);

    /// <summary>In groups of four, as people read and type.</summary>
    public string Groups => string.Join(' ', _letters.Chunk(4).Select(letters => new string(letters)));

    /// <summary>The form that apps agreed on: github.com/google/google-authenticator, wiki, Key Uri Format.</summary>
    public string Address =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(email)}?secret={_letters}&issuer={Uri.EscapeDataString(site)}";

    /// <inheritdoc cref="QrPicture.Of"/>
    public (int Width, string Path) Picture() => QrPicture.Of(Address);
}
