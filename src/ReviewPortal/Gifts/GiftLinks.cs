using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Records;
using ReviewPortal.Site;

namespace ReviewPortal.Gifts;

/// <summary>The links by which a reader gives articles away.</summary>
public sealed class GiftLinks(ReviewDbContext db, GiftSecrets secrets, GiftOptions options, Recorder record, SiteOptions site, TimeProvider time)
{
    /// <summary>160 bits.</summary>
    public const int TokenLength = 40;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>How many more the reader may make in this month of the site's calendar. One that was revoked counts.</summary>
    public async Task<int> LeftAsync(string readerId, CancellationToken cancellationToken)
    {
        var today = site.DateOf(Now);
        var monthBegan = site.StartOf(new DateOnly(today.Year, today.Month, 1));
        return Math.Max(0, options.ArticlesAMonth - await db.GiftLinks.CountAsync(l => l.GiverId == readerId && l.CreatedAt >= monthBegan, cancellationToken));
    }

    /// <summary>The one by which the reader gives this article now; null if there is none.</summary>
    public Task<GiftLink?> FindAsync(string readerId, int articleId, CancellationToken cancellationToken) =>
        db.GiftLinks.AsNoTracking().OpenAt(Now).Where(l => l.GiverId == readerId && l.ArticleId == articleId)
            .OrderByDescending(l => l.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Makes a link, unless there is one that opens the article already: pressed twice it is one.</summary>
    /// <param name="article">Which the reader may give: see <see cref="Entitlement.MayBeGivenBy"/>.</param>
    /// <returns>False if the month's are used up.</returns>
    public async Task<bool> MakeAsync(string readerId, ArticleHead article, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        if (await FindAsync(readerId, article.Id, cancellationToken) is not null) return true;
        if (await LeftAsync(readerId, cancellationToken) == 0) return false;
        var (now, token) = (Now, RandomNumberGenerator.GetHexString(TokenLength, lowercase: true));
        db.GiftLinks.Add(new GiftLink
        {
            GiverId = readerId,
            ArticleId = article.Id,
            TokenHash = SecretHash.Of(token),
            SealedToken = secrets.Seal(token),
            CreatedAt = now,
            EndsAt = site.EndOf(site.DateOf(now).AddDays(options.Days - 1)),
            MostOpenings = options.Openings,
        });
        record.Add(RecordKind.ArticleGiven, article.Title);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <returns>Where the link leads, for its giver; null if it cannot be told any more, or the article is not out.</returns>
    public Uri? AddressOf(GiftLink link, string slug) =>
        secrets.Open(link.SealedToken) is { } token ? new Uri(site.BaseUrl, $"/articles/{slug}/gift/{token}") : null;

    /// <returns>False if the reader has no such link that could be revoked.</returns>
    public async Task<bool> RevokeAsync(string readerId, int id, CancellationToken cancellationToken)
    {
        var now = Now;
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var theirs = db.GiftLinks.Where(l => l.Id == id && l.GiverId == readerId);
        if (await theirs.Where(l => l.RevokedAt == null).ExecuteUpdateAsync(l => l.SetProperty(x => x.RevokedAt, now), cancellationToken) != 1) return false;
        record.Add(RecordKind.ArticleGiftRevoked, await theirs.Select(l => l.Article!.Title).SingleAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <returns>What was made of a secret, whatever has become of it; null if it is none of ours.</returns>
    public Task<GiftLink?> LookAsync(string token, CancellationToken cancellationToken)
    {
        // The secret itself is looked up nowhere: how long a comparison takes tells nothing about it.
        var hash = SecretHash.Of(token);
        return db.GiftLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, cancellationToken);
    }

    public Task<GiftLink?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.GiftLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancellationToken);

    /// <summary>Counts one opening.</summary>
    /// <returns>False if the last was another's at the same moment, or the link was revoked.</returns>
    public async Task<bool> CountAsync(int id, CancellationToken cancellationToken) => 1 == await db.GiftLinks.OpenAt(Now).Where(l => l.Id == id)
        .ExecuteUpdateAsync(l => l.SetProperty(x => x.Openings, x => x.Openings + 1), cancellationToken);

    public static bool IsToken(string text) => text.Length == TokenLength && text.All(char.IsAsciiHexDigitLower);
}
