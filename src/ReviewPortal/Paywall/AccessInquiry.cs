using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Site;

namespace ReviewPortal.Paywall;

/// <summary>Asks, for the desk, what a reader would get of an article now, by the rule that the article's page uses. Selects no text.</summary>
public sealed class AccessInquiry(ReviewDbContext db, ReaderStandings standings, TimeProvider time)
{
    /// <returns>Null if there is no such article or no such reader.</returns>
    public async Task<AccessAnswer?> AskAsync(string readerId, string titleOrAddress, CancellationToken cancellationToken)
    {
        if (await standings.FindAsync(readerId, cancellationToken) is not { } found) return null;
        if (await FindAsync(titleOrAddress, cancellationToken) is not { } article) return null;

        // Of staff it is asked what they read as such.
        var reader = found with { IsStrong = true };
        var now = time.GetUtcNow().UtcDateTime;
        var status = article.StatusAt(now);
        var entitlement = status == ArticleStatus.Published && article.PublishedAt is { } published
            ? Entitlement.Decide(article.Access, published, reader, now)
            : null;
        return new AccessAnswer(article.Slug, article.Title, status, article.Access, article.PublishedAt, reader, entitlement);
    }

    /// <summary>By its address, or else by its whole title, in whatever case; of several with one title it is the latest.</summary>
    private async Task<Article?> FindAsync(string titleOrAddress, CancellationToken cancellationToken)
    {
        var articles = db.Articles.AsNoTracking();
        if (SlugIn(titleOrAddress) is { } slug && await articles.SingleOrDefaultAsync(a => a.Slug == slug, cancellationToken) is { } addressed) return addressed;
        var typed = titleOrAddress.Trim().Composed();
        if (typed.Any(char.IsControl)) return null;
        var lower = typed.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Runs in the database: lower() of SQL.
        return await articles.Where(a => a.Title == typed || a.Title.ToLower() == lower)
            .OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).FirstOrDefaultAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
    }

    /// <returns>The slug that was entered, alone or in an article's address; null if there is none in it.</returns>
    public static string? SlugIn(string slugOrAddress)
    {
        const string Folder = "/articles/";
        var text = slugOrAddress.Trim();
        if (text.IndexOf(Folder, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) text = text[(at + Folder.Length)..];
        var end = text.AsSpan().IndexOfAny("/?#");
        var slug = (end < 0 ? text : text[..end]).ToLowerInvariant();
        return Slug.IsValid(slug) ? slug : null;
    }
}
