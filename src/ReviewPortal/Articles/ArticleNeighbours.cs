using ReviewPortal.Data;
using ReviewPortal.Paywall;

namespace ReviewPortal.Articles;

/// <summary>The pieces before and after an article in the contents of its issue.</summary>
public sealed class ArticleNeighbours(ReviewDbContext db, CurrentEdition edition, TimeProvider time)
{
    public async Task<(ContentsLine? Previous, ContentsLine? Next)> FindAsync(ArticleHead article, CancellationToken cancellationToken)
    {
        if (article.IssueDate is not { } date) return (null, null);
        var contents = await edition.RecallAsync(
            $"contents {date:O}",
            async cancel => (List<ContentsLine>)[.. await ContentsLine.LoadAsync(db.Articles.InIssue(date, time.GetUtcNow().UtcDateTime), cancel)],
            lines => 1024 * lines.Count, cancellationToken);
        var here = contents.FindIndex(line => line.Slug == article.Slug);
        return here < 0 ? (null, null) : (contents.ElementAtOrDefault(here - 1), contents.ElementAtOrDefault(here + 1));
    }
}
