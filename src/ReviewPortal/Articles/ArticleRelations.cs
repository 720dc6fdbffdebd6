using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Works;

namespace ReviewPortal.Articles;

/// <summary>Finds the pieces that belong with an article, each of them in one list only. Readers are shown what is published.</summary>
public sealed class ArticleRelations(ReviewDbContext db, CurrentEdition edition, TimeProvider time)
{
    private const int Most = 4;

    /// <summary>One piece may draw many letters; a page of them would be no article any more.</summary>
    private const int MostReplies = 20;

    /// <param name="beside">Pieces that the article's page names already, as the next of its issue.</param>
    public ValueTask<RelatedPieces> FindAsync(ArticleHead article, IReadOnlyList<ContentsLine> beside, CancellationToken cancellationToken) => edition.RecallAsync(
        $"related {article.Slug}", cancel => FindAsync(article, beside, time.GetUtcNow().UtcDateTime, cancel), _ => 8192, cancellationToken);

    private async Task<RelatedPieces> FindAsync(ArticleHead article, IReadOnlyList<ContentsLine> beside, DateTime now, CancellationToken cancellationToken)
    {
        var others = db.Articles.PublishedAt(now).Where(a => a.Id != article.Id);
        var repliesTo = await ContentsLine.LoadAsync(
            others.Where(a => db.Replies.Any(r => r.ArticleId == article.Id && r.ToSlug == a.Slug)).OrderBy(a => a.PublishedAt).ThenBy(a => a.Id), cancellationToken);
        var replies = await ContentsLine.LoadAsync(
            others.Where(a => a.Replies.Any(r => r.ToSlug == article.Slug)).OrderBy(a => a.PublishedAt).ThenBy(a => a.Id).Take(MostReplies), cancellationToken);

        var workIds = db.Set<ReviewedWork>().Where(w => w.ArticleId == article.Id && w.WorkId != null).Select(w => w.WorkId);
        var lines = await db.Set<ReviewedWork>()
            .Where(l => l.ArticleId == article.Id && l.Work != null && l.Work.Reviews.Any(r => others.Any(a => a.Id == r.ArticleId)))
            .Select(l => new RelatedWork(l.Work!.Slug, l.Title)).ToListAsync(cancellationToken);
        var works = lines.DistinctBy(w => w.Slug).OrderBy(w => FoldedText.OfTitle(w.Title), StringComparer.Ordinal).ToList();
        var onTheSame = works.Count == 0 ? [] : await LatestAsync(
            others.Where(a => a.Works.Any(w => workIds.Contains(w.WorkId))), [.. beside, .. repliesTo, .. replies], cancellationToken);

        var byTheSame = await LatestAsync(
            others.Where(a => a.Bylines.Any(b => db.Set<Contributors.Byline>().Any(o => o.ArticleId == article.Id && o.ContributorId == b.ContributorId))),
            [.. beside, .. repliesTo, .. replies, .. onTheSame], cancellationToken);
        return new RelatedPieces { RepliesTo = repliesTo, Replies = replies, Works = works, OnTheSame = onTheSame, ByTheSame = byTheSame };
    }

    private static async Task<IReadOnlyList<ContentsLine>> LatestAsync(
        IQueryable<Article> articles, IReadOnlyList<ContentsLine> shown, CancellationToken cancellationToken)
    {
        var slugs = shown.Select(line => line.Slug).ToList();
        return await ContentsLine.LoadAsync(
            articles.Where(a => !slugs.Contains(a.Slug)).OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id).Take(Most), cancellationToken);
    }
}
