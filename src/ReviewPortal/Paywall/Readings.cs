using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Paywall;

/// <summary>
/// The one door through which article text leaves the database. Whether a reader gets the teaser or the whole is decided
/// before any text is selected, and only what was decided is.
/// </summary>
public sealed class Readings(ReviewDbContext db, Editions editions, EditionMemory memory, TimeProvider time)
{
    /// <returns>Null for what does not exist for readers: unknown, a draft, scheduled for later, withdrawn.</returns>
    public async Task<Reading?> OpenAsync(string slug, ReaderStanding? reader, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(slug)) return null;
        var edition = await editions.CurrentAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var head = await HeadAsync(slug, edition, cancellationToken);
        if (head?.PublishedAt is not { } publishedAt || !head.IsPublishedAt(now)) return null;

        var entitlement = Entitlement.Decide(head.Access, publishedAt, reader, now);
        var text = entitlement.ReadsWhole
            ? await WholeAsync(head.Id, edition, cancellationToken)
            : await TeaserAsync(head.Id, edition, cancellationToken);
        return new Reading(head, entitlement, text.Html, text.IsCut);
    }

    private async Task<ArticleHead?> HeadAsync(string slug, EditionState edition, CancellationToken cancellationToken)
    {
        var key = $"head {slug}";
        if (memory.Find<ArticleHead>(edition, key) is { } known) return known;
        var head = await db.Articles.AsNoTracking().Where(a => a.Slug == slug).HeadAsync(cancellationToken);
        if (head is not null) memory.Keep(edition, key, head, bytes: 4096);
        return head;
    }

    private Task<Text> TeaserAsync(int articleId, EditionState edition, CancellationToken cancellationToken) =>
        TextAsync($"teaser {articleId}", edition, articleId, t => new Text(t.TeaserHtml, t.IsCut), cancellationToken);

    private Task<Text> WholeAsync(int articleId, EditionState edition, CancellationToken cancellationToken) =>
        TextAsync($"whole {articleId}", edition, articleId, t => new Text(t.FullHtml, false), cancellationToken);

    private async Task<Text> TextAsync(
        string key, EditionState edition, int articleId,
        System.Linq.Expressions.Expression<Func<ArticleText, Text>> selected, CancellationToken cancellationToken)
    {
        if (memory.Find<Text>(edition, key) is { } known) return known;
        var text = await db.Set<ArticleText>().Where(t => t.ArticleId == articleId).Select(selected).SingleAsync(cancellationToken);
        memory.Keep(edition, key, text, bytes: 2 * text.Html.Length);
        return text;
    }

    private sealed record Text(string Html, bool IsCut);
}
