using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Accounts;

/// <summary>One address is one account, however its host is written: readers are looked up by the form in which addresses are kept.</summary>
internal sealed class AddressLookup : ILookupNormalizer
{
    public string? NormalizeEmail(string? email) => (MailboxAddress.Normalise(email) ?? email)?.Composed().ToUpperInvariant();

    /// <summary>A reader's user name is their address; a role's name is none.</summary>
    public string? NormalizeName(string? name) => NormalizeEmail(name);
}
