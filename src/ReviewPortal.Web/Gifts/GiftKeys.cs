using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using ReviewPortal.Gifts;

namespace ReviewPortal.Web.Gifts;

/// <summary>The site’s keys, for what givers are shown again.</summary>
internal static class GiftKeys
{
    public static GiftSecrets Of(IServiceProvider services)
    {
        var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("gifts");
        return new(protector.Protect, text => Open(protector, text));
    }

    private static string? Open(IDataProtector protector, string text)
    {
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
