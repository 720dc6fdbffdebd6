using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using ReviewPortal.Accounts;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// Takes as long for a wrong password whichever hash it is held against: one made when fewer rounds were the rule is topped up, so
/// that time does not tell an old account from none.
/// </summary>
internal sealed class ReaderHasher(IOptions<PasswordHasherOptions> options, HashingThread thread) : PasswordHasher<Reader>(options)
{
    /// <summary>OWASP's least for PBKDF2 with HMAC-SHA-512 (Password Storage Cheat Sheet). Identity's own is 100,000.</summary>
    public const int Rounds = 210_000;

    private readonly int _rounds = options.Value.IterationCount;

    public override string HashPassword(Reader user, string password) =>
        thread.Run(() => base.HashPassword(user, PasswordRule.Normalize(password)));

    /// <summary>Hashes from before passwords were normalized still open, to the letters they were made of.</summary>
    public override PasswordVerificationResult VerifyHashedPassword(Reader user, string hashedPassword, string providedPassword) =>
        thread.Run(() => VerifyEither(user, hashedPassword, providedPassword));

    private PasswordVerificationResult VerifyEither(Reader user, string hashedPassword, string providedPassword)
    {
        var normal = PasswordRule.Normalize(providedPassword);
        var result = Verify(user, hashedPassword, normal);
        if (result != PasswordVerificationResult.Failed || normal == providedPassword) return result;
        return Verify(user, hashedPassword, providedPassword) == PasswordVerificationResult.Failed ? PasswordVerificationResult.Failed : PasswordVerificationResult.SuccessRehashNeeded;
    }

    private PasswordVerificationResult Verify(Reader user, string hashedPassword, string providedPassword)
    {
        var result = base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        var missing = _rounds - RoundsOf(hashedPassword);
        if (result == PasswordVerificationResult.Failed && missing > 0)
            Rfc2898DeriveBytes.Pbkdf2(providedPassword, new byte[16], missing, HashAlgorithmName.SHA512, 32);
        return result;
    }

    /// <summary>Identity's format 3: a byte 1, four of the algorithm, four of the rounds.</summary>
    private static int RoundsOf(string hash)
    {
        var bytes = new byte[hash.Length];
        return Convert.TryFromBase64String(hash, bytes, out var length) && length > 9 && bytes[0] == 1 ? BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(5)) : 0;
    }
}
