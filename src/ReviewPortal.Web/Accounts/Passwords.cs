using ReviewPortal.Accounts;

namespace ReviewPortal.Web.Accounts;

internal static class Passwords
{
    public const int MinLength = PasswordRule.MinLength;

    /// <summary>What a field takes: a character may be two of those that a browser counts.</summary>
    public const int MaxTyped = 4 * PasswordRule.MaxLength;
}
