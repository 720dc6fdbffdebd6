using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Paywall;

/// <summary>The door for excerpts: of each article that was found, the plain text that its reader may have.</summary>
internal static class FoundTexts
{
    /// <returns>By article; without those that were saved since they were found, for whose text nothing is decided.</returns>
    public static async Task<IReadOnlyDictionary<int, string>> LoadAsync(
        ReviewDbContext db, IReadOnlyList<FoundArticle> found, ReaderStanding? reader, DateTime now, CancellationToken cancellationToken)
    {
        var whole = found.Where(a => a.PublishedAt is { } published && Entitlement.Decide(a.Access, published, reader, now).ReadsWhole).Select(a => a.Id).ToList();
        var opening = found.Select(a => a.Id).Except(whole).ToList();
        var texts = db.Set<ArticleText>();
        var html = new List<Text>();
        if (whole.Count > 0)
            html.AddRange(await texts.Where(t => whole.Contains(t.ArticleId)).Select(t => new Text(t.ArticleId, t.Article!.Revision, t.FullHtml)).ToListAsync(cancellationToken));
        if (opening.Count > 0)
            html.AddRange(await texts.Where(t => opening.Contains(t.ArticleId)).Select(t => new Text(t.ArticleId, t.Article!.Revision, t.TeaserHtml)).ToListAsync(cancellationToken));
        var revisions = found.ToDictionary(a => a.Id, a => a.Revision);
        return html.Where(t => revisions[t.ArticleId] == t.Revision).ToDictionary(t => t.ArticleId, t => PlainText.Of(t.Html));
    }

    private sealed record Text(int ArticleId, int Revision, string Html);
}
