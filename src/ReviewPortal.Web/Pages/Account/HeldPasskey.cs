using Microsoft.AspNetCore.Identity;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>A reader's passkey as they know it.</summary>
internal sealed record HeldPasskey(string Address, string Name, DateTime AddedAt, DateTime? LastUsedAt)
{
    public static HeldPasskey Of(UserPasskeyInfo passkey, DateTime? lastUsedAt) =>
        new(Passkeys.AddressOf(passkey.CredentialId), NameOf(passkey), passkey.CreatedAt.UtcDateTime, lastUsedAt);

    public static string NameOf(UserPasskeyInfo passkey) => string.IsNullOrEmpty(passkey.Name) ? "A passkey" : passkey.Name;
}
