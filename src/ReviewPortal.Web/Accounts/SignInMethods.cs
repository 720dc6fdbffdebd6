using System.Security.Claims;
using ReviewPortal.Accounts.Sessions;

namespace ReviewPortal.Web.Accounts;

/// <summary>By what a reader signs in: told by the one who signs them in (as “amr”, after RFC 8176), kept in the session's row.</summary>
internal static class SignInMethods
{
    public const string Claim = "amr";

    public const string Password = "pwd";

    /// <summary>One that was sent to the reader.</summary>
    public const string Link = "link";

    /// <summary>That verified its user: what they have, and what they are or know.</summary>
    public const string Passkey = "passkey";

    /// <summary>One of the first two, and after it a code.</summary>
    public const string SecondFactor = "mfa";

    // Not “amr”: that would be taken for a new signing in where a cookie is only refreshed.
    private const string Way = "way";

    /// <returns>Null if nothing is said.</returns>
    public static SignInWay? Of(ClaimsPrincipal principal)
    {
        var said = principal.FindAll(c => c.Type is Claim or ClaimTypes.AuthenticationMethod).Select(c => c.Value).ToList();
        return said.Contains(SecondFactor) ? SignInWay.SecondFactor
            : said.Contains(Passkey) ? SignInWay.Passkey
            : said.Contains(Link) ? SignInWay.Link
            : said.Contains(Password) ? SignInWay.Password
            : null;
    }

    public static string InWords(SignInWay way) => way switch
    {
        SignInWay.Passkey => "by a passkey",
        SignInWay.Link => "by a link that was sent",
        SignInWay.SecondFactor => "with a second step",
        _ => "by password",
    };

    /// <summary>For the principal of a request.</summary>
    public static Claim ClaimOf(Session session) => new(Way, session.BegunBy.ToString());

    /// <summary>Whether it is two factors, or a passkey, which is two.</summary>
    public static bool IsStrong(this SignInWay way) => way is SignInWay.Passkey or SignInWay.SecondFactor;

    /// <summary>Whether their session began so.</summary>
    public static bool IsStrong(this ClaimsPrincipal principal) => Enum.TryParse<SignInWay>(principal.FindFirstValue(Way), out var way) && way.IsStrong();
}
