using System.Text;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;

namespace ReviewPortal.Web.Accounts;

/// <summary>One address is one account, however its host is written: readers are looked up by the form in which addresses are kept.</summary>
internal sealed class AddressLookup : ILookupNormalizer
{
    private readonly UpperInvariantLookupNormalizer _capitals = new();

    public string? NormalizeEmail(string? email) => _capitals.NormalizeEmail(MailboxAddress.Normalise(email) ?? Readable(email));

    /// <summary>A reader's user name is their address; a role's name is none.</summary>
    public string? NormalizeName(string? name) => _capitals.NormalizeName(MailboxAddress.Normalise(name) ?? Readable(name));

    /// <summary>Half a surrogate pair has no normal form, and no account either.</summary>
    private static string? Readable(string? text) => text?.EnumerateRunes().Contains(Rune.ReplacementChar) == true ? "" : text;
}
