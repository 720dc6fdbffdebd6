using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Paywall;

/// <summary>
/// The one door through which article text leaves the database. Whether a reader gets the teaser or the whole is decided
/// before any text is selected, and only what was decided is.
/// </summary>
public sealed class Readings(ReviewDbContext db, CurrentEdition edition, TimeProvider time)
{
    /// <returns>Null for what does not exist for readers: unknown, a draft, scheduled for later, withdrawn.</returns>
    public async Task<Reading?> OpenAsync(string slug, ReaderStanding? reader, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(slug)) return null;
        var now = time.GetUtcNow().UtcDateTime;
        var head = await edition.RecallAsync(
            $"head {slug}", cancel => db.Articles.AsNoTracking().Where(a => a.Slug == slug).HeadAsync(cancel), _ => 4096, cancellationToken);
        if (head?.PublishedAt is not { } publishedAt || !head.IsPublishedAt(now)) return null;

        var entitlement = Entitlement.Decide(head.Access, publishedAt, reader, now);
        var text = await (entitlement.ReadsWhole ? WholeAsync(head.Id, cancellationToken) : TeaserAsync(head.Id, cancellationToken));
        // Deleted since its head was read: as if it had been deleted before.
        return text is null ? null : new Reading(head, entitlement, text.Html, text.IsCut);
    }

    private ValueTask<Text?> TeaserAsync(int articleId, CancellationToken cancellationToken) =>
        TextAsync($"teaser {articleId}", articleId, t => new Text(t.TeaserHtml, t.IsCut), cancellationToken);

    private ValueTask<Text?> WholeAsync(int articleId, CancellationToken cancellationToken) =>
        TextAsync($"whole {articleId}", articleId, t => new Text(t.FullHtml, false), cancellationToken);

    private ValueTask<Text?> TextAsync(string key, int articleId, Expression<Func<ArticleText, Text>> selected, CancellationToken cancellationToken) =>
        edition.RecallAsync(
            key, cancel => db.Set<ArticleText>().Where(t => t.ArticleId == articleId).Select(selected).SingleOrDefaultAsync(cancel),
            text => 2 * text?.Html.Length ?? 0, cancellationToken);

    private sealed record Text(string Html, bool IsCut);
}
