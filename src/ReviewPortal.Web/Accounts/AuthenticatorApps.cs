using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts.Factors;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Accounts;

/// <summary>Adds a reader's authenticator app, takes its codes, each once, and removes it.</summary>
internal sealed class AuthenticatorApps(ReviewDbContext db, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("authenticator key");

    public Task<bool> HasAsync(string readerId, CancellationToken cancellationToken) =>
        db.Authenticators.AnyAsync(a => a.ReaderId == readerId, cancellationToken);

    /// <param name="code">What the app shows now; it is spent by this.</param>
    /// <returns>False if the code is wrong. A reader who had an app already keeps that one: <see cref="WriteClash"/>.</returns>
    public async Task<bool> AddAsync(string readerId, byte[] key, string code, DateTime now, CancellationToken cancellationToken)
    {
        if (Totp.StepOf(key, code, now) is not { } step) return false;
        db.Authenticators.Add(new Authenticator { ReaderId = readerId, ProtectedKey = _protector.Protect(key), AddedAt = now, LastStep = step });
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <returns>Whether the code is right and was not used before; of two who use it at once one is let through.</returns>
    public async Task<bool> TakeAsync(string readerId, string code, DateTime now, CancellationToken cancellationToken)
    {
        var stored = await db.Authenticators.Where(a => a.ReaderId == readerId).Select(a => a.ProtectedKey).SingleOrDefaultAsync(cancellationToken);
        if (stored is null || Totp.StepOf(KeyOf(stored), code, now) is not { } step) return false;
        return await db.Authenticators.Where(a => a.ReaderId == readerId && a.LastStep < step)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.LastStep, step), cancellationToken) == 1;
    }

    public Task RemoveAsync(string readerId, CancellationToken cancellationToken) =>
        db.Authenticators.Where(a => a.ReaderId == readerId).ExecuteDeleteAsync(cancellationToken);

    /// <returns>A key that fits no app if the site's keys were lost: the reader has recovery codes.</returns>
    private byte[] KeyOf(byte[] stored)
    {
        try
        {
            return _protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return RandomNumberGenerator.GetBytes(Totp.KeyBytes);
        }
    }
}
