using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;

namespace ReviewPortal.Shelf;

/// <summary>The secret addresses of readers' private feeds: one a reader, told once, of which only a hash is kept.</summary>
public sealed class FeedAddresses(ReviewDbContext db, TimeProvider time)
{
    private const int SecretBytes = 32;

    /// <summary>A feed is asked for all day; when it was last is known to about this long.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(10);

    /// <summary>Makes a new secret. The one before it, if any, is worth nothing from this moment.</summary>
    /// <returns>256 random bits in lower-case hexadecimal.</returns>
    public async Task<string> MakeAsync(string readerId, CancellationToken cancellationToken)
    {
        var token = RandomNumberGenerator.GetHexString(2 * SecretBytes, lowercase: true);
        var (hash, now) = (SecretHash.Of(token), time.GetUtcNow().UtcDateTime);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "ReaderFeeds" ("ReaderId", "TokenHash", "CreatedAt", "LastFetchedAt") VALUES ({readerId}, {hash}, {now}, NULL)
            ON CONFLICT ("ReaderId") DO UPDATE SET "TokenHash" = excluded."TokenHash", "CreatedAt" = excluded."CreatedAt", "LastFetchedAt" = NULL
            """,
            cancellationToken);
        return token;
    }

    public Task RevokeAsync(string readerId, CancellationToken cancellationToken) =>
        db.ReaderFeeds.Where(f => f.ReaderId == readerId).ExecuteDeleteAsync(cancellationToken);

    public Task<ReaderFeed?> FindAsync(string readerId, CancellationToken cancellationToken) =>
        db.ReaderFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.ReaderId == readerId, cancellationToken);

    /// <returns>Whose feed stands at a secret now; null if nobody's does.</returns>
    public async Task<string?> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length != 2 * SecretBytes || !token.All(char.IsAsciiHexDigitLower)) return null;
        // The secret itself is looked up nowhere: how long a comparison takes tells nothing about it.
        var hash = SecretHash.Of(token);
        var feed = await db.ReaderFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.TokenHash == hash, cancellationToken);
        if (feed is null) return null;
        var now = time.GetUtcNow().UtcDateTime;
        if (feed.LastFetchedAt is not { } last || now - last >= Grain)
            await db.ReaderFeeds.Where(f => f.TokenHash == hash).ExecuteUpdateAsync(f => f.SetProperty(x => x.LastFetchedAt, now), cancellationToken);
        return feed.ReaderId;
    }
}
