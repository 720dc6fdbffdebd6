using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles.FrontMatter;
using ReviewPortal.Data;

namespace ReviewPortal.Articles.Desk;

/// <summary>Warns of what a file replies to and nobody has brought yet: the slug may be mistaken, or the article still to come.</summary>
internal static class MissingReplies
{
    /// <param name="coming">Slugs that come with the same upload.</param>
    public static async Task<CheckedArticle> WithMissingRepliesAsync(
        this CheckedArticle article, ReviewDbContext db, IReadOnlyCollection<string> coming, CancellationToken cancellationToken)
    {
        if (article.File is not { RepliesTo.Count: > 0 } file) return article;
        var slugs = file.RepliesTo.Select(r => r.ToSlug).Except(coming).ToList();
        var known = await db.Articles.Where(a => slugs.Contains(a.Slug)).Select(a => a.Slug).ToListAsync(cancellationToken);
        var missing = file.RepliesTo.Where(r => slugs.Contains(r.ToSlug) && !known.Contains(r.ToSlug));
        return article with { Problems = [.. article.Problems.Concat(missing.Select(Warning)).OrderBy(p => p.Line)] };
    }

    private static Problem Warning(ReplyEntry reply) => new(
        Severity.Warning, $"No article has the slug {Quotation.Of(reply.ToSlug)} yet; readers see the link when there is one.", reply.Line, "replies-to");
}
