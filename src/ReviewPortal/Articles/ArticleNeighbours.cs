using ReviewPortal.Data;
using ReviewPortal.Paywall;

namespace ReviewPortal.Articles;

/// <summary>The pieces before and after an article in the contents of its issue.</summary>
public sealed class ArticleNeighbours(ReviewDbContext db, Editions editions, EditionMemory memory, TimeProvider time)
{
    public async Task<(ContentsLine? Previous, ContentsLine? Next)> FindAsync(ArticleHead article, CancellationToken cancellationToken)
    {
        if (article.IssueDate is not { } date) return (null, null);
        var edition = await editions.CurrentAsync(cancellationToken);
        var key = $"contents {date:O}";
        var contents = memory.Find<IReadOnlyList<ContentsLine>>(edition, key);
        if (contents is null)
        {
            contents = await ContentsLine.LoadAsync(db.Articles.InIssue(date, time.GetUtcNow().UtcDateTime), cancellationToken);
            memory.Keep(edition, key, contents, bytes: 1024 * contents.Count);
        }

        var here = contents.ToList().FindIndex(line => line.Slug == article.Slug);
        return here < 0 ? (null, null) : (contents.ElementAtOrDefault(here - 1), contents.ElementAtOrDefault(here + 1));
    }
}
