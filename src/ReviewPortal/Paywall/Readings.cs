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
    /// <summary>An article may be saved between the two queries, again and again; after so many tries it is as if it were not there.</summary>
    private const int MaxTries = 5;

    /// <summary>What everyone may know of an article. No text is loaded.</summary>
    /// <returns>Null for what does not exist for readers.</returns>
    public async Task<ArticleHead?> HeadOfAsync(string slug, CancellationToken cancellationToken)
    {
        var head = await RecallHeadAsync(slug, cancellationToken);
        return head?.IsPublishedAt(time.GetUtcNow().UtcDateTime) == true ? head : null;
    }

    /// <returns>Null for what does not exist for readers: unknown, a draft, scheduled for later, withdrawn.</returns>
    public Task<Reading?> OpenAsync(string slug, ReaderStanding? reader, CancellationToken cancellationToken) =>
        OpenAsync(slug, (head, published, now) => Entitlement.Decide(head.Access, published, reader, now), cancellationToken);

    /// <summary>For whoever came by a gift link.</summary>
    /// <param name="pass">Null if the link opens nothing; one for another article opens nothing either.</param>
    /// <inheritdoc cref="OpenAsync(string, ReaderStanding?, CancellationToken)" path="/returns"/>
    public Task<Reading?> OpenGivenAsync(string slug, ReaderStanding? guest, ArticlePass? pass, CancellationToken cancellationToken) => OpenAsync(
        slug,
        (head, published, now) => Entitlement.DecideGiven(head.Access, published, guest, pass?.ArticleId == head.Id ? pass.Giver : null, now),
        cancellationToken);

    private async Task<Reading?> OpenAsync(string slug, Func<ArticleHead, DateTime, DateTime, Entitlement> decide, CancellationToken cancellationToken)
    {
        var head = await RecallHeadAsync(slug, cancellationToken);
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (head?.PublishedAt is not { } publishedAt || !head.IsPublishedAt(now)) return null;

            var entitlement = decide(head, publishedAt, now);
            var text = await (entitlement.ReadsWhole ? WholeAsync(head, cancellationToken) : TeaserAsync(head, cancellationToken));
            if (text is not null) return new Reading(head, entitlement, text.Html, text.IsCut);

            // Saved since its head was read: what was decided does not hold for the new text.
            head = await HeadAsync(slug, cancellationToken);
        }

        return null;
    }

    private async ValueTask<ArticleHead?> RecallHeadAsync(string slug, CancellationToken cancellationToken) => !Slug.IsValid(slug) ? null
        : await edition.RecallAsync($"head {slug}", cancel => HeadAsync(slug, cancel), _ => 4096, cancellationToken);

    /// <summary>What is not published is not looked at any closer than what does not exist: it would be answered sooner the next time.</summary>
    private Task<ArticleHead?> HeadAsync(string slug, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Articles.AsNoTracking().PublishedAt(now).Where(a => a.Slug == slug).HeadAsync(now, cancellationToken);
    }

    private ValueTask<Text?> TeaserAsync(ArticleHead head, CancellationToken cancellationToken) =>
        TextAsync($"teaser {head.Id} {head.Revision}", head, t => new Text(t.TeaserHtml, t.IsCut), cancellationToken);

    private ValueTask<Text?> WholeAsync(ArticleHead head, CancellationToken cancellationToken) =>
        TextAsync($"whole {head.Id} {head.Revision}", head, t => new Text(t.FullHtml, false), cancellationToken);

    private ValueTask<Text?> TextAsync(string key, ArticleHead head, Expression<Func<ArticleText, Text>> selected, CancellationToken cancellationToken) =>
        edition.RecallAsync(
            key,
            cancel => db.Set<ArticleText>().Where(t => t.ArticleId == head.Id && t.Article!.Revision == head.Revision).Select(selected).SingleOrDefaultAsync(cancel),
            text => 2 * text?.Html.Length ?? 0, cancellationToken);

    private sealed record Text(string Html, bool IsCut);
}
