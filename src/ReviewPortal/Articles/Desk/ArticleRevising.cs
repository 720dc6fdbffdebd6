using System.Text;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Paywall;

namespace ReviewPortal.Articles.Desk;

/// <summary>Saves a new version of a known article: its file mended at the desk, or an earlier version brought back.</summary>
public sealed class ArticleRevising(ReviewDbContext db, ArticleCheck check, ArticleFiling filing)
{
    /// <summary>Checks a text as the article's next version; its slug must stay the article's.</summary>
    public async Task<CheckedArticle> CheckAsync(int articleId, string source, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().Include(a => a.Pictures).SingleAsync(a => a.Id == articleId, cancellationToken);
        var result = check.CheckVersion(article.Slug, Encoding.UTF8.GetBytes(source), name => article.PictureAsOf(int.MaxValue, name)?.AsShown());
        if (result.File is { } file && file.Slug != article.Slug)
            result = result with { Problems = [.. result.Problems, AnotherSlug(article.Slug)] };
        return await result.WithMissingRepliesAsync(db, [], cancellationToken);
    }

    /// <summary>The article's publication stays as it is.</summary>
    public Task<FilingOutcome> SaveAsync(int articleId, int seenRevision, CheckedArticle revised, string by, CancellationToken cancellationToken) =>
        SaveAsync(articleId, seenRevision, revised, picturesAsOf: null, by, "Edited at the desk", cancellationToken);

    /// <param name="earlier">A version as the desk's door opened it.</param>
    public async Task<FilingOutcome> RestoreAsync(DeskReading earlier, int seenRevision, string by, CancellationToken cancellationToken)
    {
        var picturesAsOf = await db.ArticleVersions.Where(v => v.ArticleId == earlier.ArticleId && v.Number == earlier.Version)
            .Select(v => v.PicturesAsOf).SingleAsync(cancellationToken);
        return await SaveAsync(earlier.ArticleId, seenRevision, earlier.Checked, picturesAsOf, by, $"Restored version {earlier.Version}", cancellationToken);
    }

    private async Task<FilingOutcome> SaveAsync(
        int articleId, int seenRevision, CheckedArticle revised, int? picturesAsOf, string by, string note, CancellationToken cancellationToken)
    {
        if (revised is not { IsAccepted: true, File: { } file }) throw new InvalidOperationException("Only a file without errors can be saved.");
        if (!await db.Articles.AnyAsync(a => a.Id == articleId && a.Slug == file.Slug, cancellationToken)) return FilingOutcome.SomebodyWasFaster;
        return await filing.FileAsync(
            [new Filing { File = file, Publication = Publication.Unchanged, SeenRevision = seenRevision, PicturesAsOf = picturesAsOf, By = by, Note = note }],
            cancellationToken);
    }

    private static Problem AnotherSlug(string slug) => new(
        Severity.Error, $"An article keeps its address, so that links to it hold. Add “slug: {slug}” to the front matter, or upload the file as another article.", Key: "slug");
}
