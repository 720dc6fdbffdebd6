using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;

namespace ReviewPortal.Web.Accounts;

internal static class Passwords
{
    /// <summary>NIST SP 800-63B-4, 3.1.1.2: a password alone has at least 15 characters.</summary>
    public const int MinLength = 15;

    /// <summary>Characters; enough for any sentence, and an end to what is hashed.</summary>
    public const int MaxLength = 256;

    private static readonly PasswordHasher<Reader> Hasher = new();
    private static readonly Reader Nobody = new() { Name = "", RegisteredAt = default };
    private static readonly Lazy<string> SomeHash = new(() => Hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>Does for an unknown address the work that a known one costs: time tells nobody who has an account.</summary>
    public static SignInResult TakeAsLongAsChecking(string password)
    {
        Hasher.VerifyHashedPassword(Nobody, SomeHash.Value, password);
        return SignInResult.Failed;
    }
}
