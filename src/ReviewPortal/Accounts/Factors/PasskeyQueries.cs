using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ReviewPortal.Accounts.Factors;

public static class PasskeyQueries
{
    internal const string LastUsedAt = "LastUsedAt";

    public static IQueryable<IdentityUserPasskey<string>> Of(this IQueryable<IdentityUserPasskey<string>> passkeys, string readerId) =>
        passkeys.Where(p => p.UserId == readerId);

    /// <returns>When each was used last, of those that were ever.</returns>
    public static async Task<IReadOnlyList<(byte[] CredentialId, DateTime At)>> LastUsesAsync(
        this IQueryable<IdentityUserPasskey<string>> passkeys, CancellationToken cancellationToken)
    {
        var uses = await passkeys.Select(p => new { p.CredentialId, At = EF.Property<DateTime?>(p, LastUsedAt) }).ToListAsync(cancellationToken);
        return [.. uses.Where(u => u.At is not null).Select(u => (u.CredentialId, u.At.GetValueOrDefault()))];
    }

    public static Task NoteUseAsync(this IQueryable<IdentityUserPasskey<string>> passkeys, byte[] credentialId, DateTime at, CancellationToken cancellationToken) =>
        passkeys.Where(p => p.CredentialId == credentialId)
            .ExecuteUpdateAsync(p => p.SetProperty(x => EF.Property<DateTime?>(x, LastUsedAt), at), cancellationToken);
}
