namespace ReviewPortal.Web.Accounts;

internal static class Passwords
{
    /// <summary>NIST SP 800-63B-4, 3.1.1.2: a password alone has at least 15 characters.</summary>
    public const int MinLength = 15;

    /// <summary>Characters; enough for any sentence, and an end to what is hashed.</summary>
    public const int MaxLength = 256;
}
