using ReviewPortal.Issues;
using ReviewPortal.Paywall;

namespace ReviewPortal.Articles;

/// <summary>The pieces before and after an article in the contents of its issue.</summary>
public sealed class ArticleNeighbours(PrintedIssues issues)
{
    public async Task<(ContentsLine? Previous, ContentsLine? Next)> FindAsync(ArticleHead article, CancellationToken cancellationToken)
    {
        if (article.IssueDate is not { } date || await issues.FindAsync(date, cancellationToken) is not { Contents: var contents }) return (null, null);
        var here = contents.FindIndex(line => line.Slug == article.Slug);
        return here < 0 ? (null, null) : (contents.ElementAtOrDefault(here - 1), contents.ElementAtOrDefault(here + 1));
    }
}
