using System.Security.Claims;

namespace ReviewPortal.Web.Accounts;

/// <summary>By what a reader signed in; the account cookie carries it (as “amr”, after RFC 8176).</summary>
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

    public static bool IsStrong(this ClaimsPrincipal principal) => principal.HasClaim(c => c is { Type: Claim, Value: Passkey or SecondFactor });
}
