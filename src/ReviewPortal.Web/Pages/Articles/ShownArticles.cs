using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Paywall;
using ReviewPortal.Shelf;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>Puts beside what a reader gets of an article what its page shows with it.</summary>
internal sealed class ShownArticles(
    ArticleNeighbours neighbours, ArticleRelations relations, ReviewDbContext db, CurrentEdition edition, GiftOptions options, SiteOptions site, TimeProvider time)
{
    public async Task<ShownArticle> ShowAsync(Reading reading, ReaderStanding? reader, ShelfMark? mark, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (previous, next) = await neighbours.FindAsync(reading.Article, cancellationToken);
        IEnumerable<ContentsLine?> beside = [previous, next];
        var related = await relations.FindAsync(reading.Article, [.. beside.OfType<ContentsLine>()], cancellationToken);
        var terms = reading.Entitlement.ReadsWhole ? null : await PaywallTerms.CurrentAsync(edition, db, now, cancellationToken);
        return new ShownArticle(reading, site)
        {
            Related = related,
            Previous = previous,
            Next = next,
            Paywall = terms is null ? null : PaywallCard.For(reading, reader, terms, now),
            Mark = mark,
            MayGive = options.ArticlesAMonth > 0 && reader is not null && reading.Article.PublishedAt is { } published
                && Entitlement.MayBeGivenBy(reading.Article.Access, published, reader, now),
        };
    }
}
