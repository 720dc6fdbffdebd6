using System.Globalization;
using System.Text;
using QRCoder;
using ReviewPortal.Accounts.Factors;

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

    /// <returns>How many modules wide it is, its quiet zone with it, and the black ones as the path of an SVG.</returns>
    public (int Width, string Path) Picture()
    {
        using var data = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
            for (var x = 0; x < data.ModuleMatrix[y].Count; x++)
                if (data.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return (data.ModuleMatrix.Count, path.ToString());
    }
}
