using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;

namespace ReviewPortal.Web.Accounts;

internal static class OwnPasskeys
{
    /// <returns>The reader's own passkey at an address; null if they have none there, whoever else may.</returns>
    public static async Task<(Reader Reader, UserPasskeyInfo Passkey)?> FindPasskeyAsync(this UserManager<Reader> readers, ClaimsPrincipal user, string address)
    {
        if (await readers.GetUserAsync(user) is not { } reader) return null;
        var passkey = (await readers.GetPasskeysAsync(reader)).FirstOrDefault(p => Passkeys.AddressOf(p.CredentialId) == address);
        return passkey is null ? null : (reader, passkey);
    }
}
