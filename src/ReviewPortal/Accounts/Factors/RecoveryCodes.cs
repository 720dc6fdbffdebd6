using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Accounts.Factors;

/// <summary>
/// Ten codes of 120 random bits. They are kept as SHA-256, without the salt and the slowness that protect what people
/// choose: of 2^120 codes nobody tries enough, however fast (OWASP ASVS 5.0, 6.5.2 takes a plain hash from 112 bits on).
/// </summary>
public sealed class RecoveryCodes(ReviewDbContext db)
{
    public const int Count = 10;

    private const int Bytes = 15;
    private const int Group = 4;

    public Task<int> LeftAsync(string readerId, CancellationToken cancellationToken) =>
        db.RecoveryCodes.CountAsync(c => c.ReaderId == readerId, cancellationToken);

    /// <summary>Makes new ones in place of all that there were.</summary>
    /// <returns>The codes, which nobody can be shown again.</returns>
    public async Task<IReadOnlyList<string>> RenewAsync(string readerId, CancellationToken cancellationToken)
    {
        var codes = Enumerable.Range(0, Count).Select(_ => Base32.Encode(RandomNumberGenerator.GetBytes(Bytes))).ToList();
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        await RemoveAsync(readerId, cancellationToken);
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { ReaderId = readerId, Hash = SecretHash.Of(code) }));
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        return [.. codes.Select(code => string.Join('-', code.Chunk(Group).Select(letters => new string(letters))))];
    }

    /// <returns>Whether this was a code of theirs; it is none any more. Of two who use it at once one is let through.</returns>
    public async Task<bool> TakeAsync(string readerId, string code, CancellationToken cancellationToken)
    {
        var hash = SecretHash.Of(new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]));
        return await db.RecoveryCodes.Where(c => c.ReaderId == readerId && c.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    public Task RemoveAsync(string readerId, CancellationToken cancellationToken) =>
        db.RecoveryCodes.Where(c => c.ReaderId == readerId).ExecuteDeleteAsync(cancellationToken);
}
