using System.Security.Claims;
using ReviewPortal.Accounts.Sessions;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// The names under which a signing in says how it was done: Identity's own, and those to give to
/// <c>SignInAsync(reader, isPersistent, authenticationMethod)</c>. Identity calls a passkey a password, too: such a reader is to
/// be signed in with <see cref="Passkey"/>.
/// </summary>
internal static class SignInMethod
{
    public const string Passkey = "passkey", Link = "link";

    private const string Password = "pwd", SecondFactor = "mfa";

    /// <returns>Null if nothing is said.</returns>
    public static SignInWay? Of(ClaimsPrincipal principal)
    {
        var said = principal.FindAll(c => c.Type is "amr" or ClaimTypes.AuthenticationMethod).Select(c => c.Value).ToList();
        return said.Contains(SecondFactor) ? SignInWay.SecondFactor
            : said.Contains(Passkey) ? SignInWay.Passkey
            : said.Contains(Link) ? SignInWay.Link
            : said.Contains(Password) ? SignInWay.Password
            : null;
    }
}
