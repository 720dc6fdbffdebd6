using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Who an address and a password belong to. Known, unknown, locked and unconfirmed accounts cost the same work: one hash,
/// before anything else is asked.
/// </summary>
internal sealed class PasswordCheck(SignInManager<Reader> signIn, IPasswordHasher<Reader> hasher)
{
    private static readonly Reader Nobody = new() { Name = "", RegisteredAt = default };
    private static string? s_someHash;

    /// <returns>The account at the address, known or not, and whether the password opens it.</returns>
    public async Task<(Reader? Reader, bool IsRight)> CheckAsync(string email, string password)
    {
        var reader = await signIn.UserManager.FindByEmailAsync(email);
        if (reader?.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(Nobody, s_someHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()), password);
            return (reader, false);
        }

        return (reader, await signIn.UserManager.CheckPasswordAsync(reader, password) && await MaySignInAsync(reader));
    }

    private async Task<bool> MaySignInAsync(Reader reader) =>
        await signIn.CanSignInAsync(reader) && !await signIn.UserManager.IsLockedOutAsync(reader);
}
