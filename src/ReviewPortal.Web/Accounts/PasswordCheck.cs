using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;
using ReviewPortal.Records;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Who an address and a password belong to. Known, unknown, locked and unconfirmed accounts cost the same work: one hash,
/// before anything else is asked.
/// </summary>
internal sealed class PasswordCheck(SignInManager<Reader> signIn, IPasswordHasher<Reader> hasher, Recorder record)
{
    private static readonly Reader Nobody = new() { Name = "", RegisteredAt = default };
    private static string? s_someHash;

    /// <summary>Looks, and records what came of it.</summary>
    /// <returns>Whose account it is; null if nobody may sign in so.</returns>
    public async Task<Reader?> CheckAsync(string email, string password, CancellationToken cancellationToken)
    {
        var (reader, isRight) = await LookAsync(email, password);
        // What succeeds is recorded where the session begins.
        if (!isRight) await record.WriteAsync(RecordKind.SignIn, cancellationToken, to: reader?.Id, outcome: RecordOutcome.Refused);
        return isRight ? reader : null;
    }

    private async Task<(Reader? Reader, bool IsRight)> LookAsync(string email, string password)
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
