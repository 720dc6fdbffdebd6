using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Accounts;

/// <summary>The links that readers are sent: each works once, for a while, and only until there is a newer one for the same.</summary>
public sealed class OneTimeLinks(ReviewDbContext db, TimeProvider time)
{
    private const int SecretBytes = 32;

    /// <summary>Long enough for slow mail; a change of an address, and an account's first mail, may wait for an evening.</summary>
    public static TimeSpan LifeOf(LinkPurpose purpose) => purpose switch
    {
        // OWASP ASVS 5.0, 6.5.5.
        LinkPurpose.SignIn => TimeSpan.FromMinutes(10),
        LinkPurpose.Reset => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };

    /// <summary>To be saved by the caller with the message that carries it.</summary>
    /// <returns>256 random bits in lower-case hexadecimal.</returns>
    public string Add(LinkPurpose purpose, string? readerId, string returnUrl = "/", string? newEmail = null)
    {
        var token = RandomNumberGenerator.GetHexString(2 * SecretBytes, lowercase: true);
        var now = time.GetUtcNow().UtcDateTime;
        db.OneTimeLinks.Add(new OneTimeLink
        {
            Purpose = purpose,
            ReaderId = readerId,
            TokenHash = SecretHash.Of(token),
            CreatedAt = now,
            ExpiresAt = now + LifeOf(purpose),
            ReturnUrl = returnUrl,
            NewEmail = newEmail,
        });
        return token;
    }

    /// <summary>Looks, and uses nothing up: programs that read mail open every link in it.</summary>
    /// <returns>What a link is good for; null if it is not good.</returns>
    public Task<LinkPurpose?> LookAsync(string token, CancellationToken cancellationToken) =>
        Good(token).Select(l => (LinkPurpose?)l.Purpose).SingleOrDefaultAsync(cancellationToken);

    /// <returns>The reader whom a link was sent; null if it is not good for this.</returns>
    public Task<Reader?> FindReaderAsync(LinkPurpose purpose, string token, CancellationToken cancellationToken)
    {
        var good = Good(token).Where(l => l.Purpose == purpose);
        return db.Users.SingleOrDefaultAsync(r => good.Any(l => l.ReaderId == r.Id), cancellationToken);
    }

    /// <summary>Uses a link up, within the caller's transaction. Of many at once the database lets one do so.</summary>
    /// <returns>Null if it is not good for this.</returns>
    public async Task<OneTimeLink?> UseAsync(LinkPurpose purpose, string token, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await Good(token).Where(l => l.Purpose == purpose).ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellationToken) != 1) return null;
        var hash = SecretHash.Of(token);
        return await db.OneTimeLinks.AsNoTracking().SingleAsync(l => l.TokenHash == hash, cancellationToken);
    }

    /// <summary>After a new password or address nothing that was sent before opens a door.</summary>
    public Task RevokeAsync(string readerId, CancellationToken cancellationToken) =>
        db.OneTimeLinks.Where(l => l.ReaderId == readerId).ExecuteDeleteAsync(cancellationToken);

    private IQueryable<OneTimeLink> Good(string token)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // The secret itself is looked up nowhere: how long a comparison takes tells nothing about it.
        var hash = SecretHash.Of(token);
        return db.OneTimeLinks.Where(l => l.TokenHash == hash && l.ReaderId != null && l.UsedAt == null && l.ExpiresAt > now
            && !db.OneTimeLinks.Any(newer => newer.ReaderId == l.ReaderId && newer.Purpose == l.Purpose && newer.Id > l.Id));
    }
}
