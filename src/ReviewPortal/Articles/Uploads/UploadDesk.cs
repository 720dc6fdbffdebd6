using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Data;

namespace ReviewPortal.Articles.Uploads;

/// <summary>Shows an upload's files as they would be saved, and saves those that their editor chooses.</summary>
public sealed class UploadDesk(ReviewDbContext db, ArticleCheck check, ArticleFiling filing, TimeProvider time)
{
    /// <summary>What was uploaded before is gone, though it may still await the next sweep.</summary>
    private DateTime Swept => time.GetUtcNow().UtcDateTime - Upload.KeptFor;

    /// <returns>Null if there is no such upload (any more).</returns>
    public async Task<UploadReport?> OpenAsync(Guid uploadId, CancellationToken cancellationToken)
    {
        var upload = await db.Uploads.AsNoTracking().Include(u => u.Files.OrderBy(f => f.Id)).SingleOrDefaultAsync(u => u.Id == uploadId && u.At > Swept, cancellationToken);
        if (upload is null) return null;
        var used = new HashSet<int>();
        var articles = new List<StagedArticle>();
        var takenBy = new Dictionary<string, string>();
        var coming = SlugsOf(upload);
        var replaced = await ReplacedAsync(coming, cancellationToken);
        foreach (var file in upload.Files.Where(f => f.IsArticle))
        {
            var result = await Check(upload, file, replaced, used).WithMissingRepliesAsync(db, coming, cancellationToken);
            if (result.File is { } read && !takenBy.TryAdd(read.Slug, file.Name))
                result = result with { Problems = [.. result.Problems, SlugTakenBy(takenBy[read.Slug], read.Slug)] };
            var other = result.File is { } article && replaced.TryGetValue(article.Slug, out var there) && there.Id != file.ArticleId ? there : null;
            articles.Add(new StagedArticle(file.Id, result, other is null ? null : Describe(other), file.ArticleId));
        }

        var pictures = upload.Files.Where(f => !f.IsArticle).Select(f => new StagedPicture(f.Id, f.Name, used.Contains(f.Id)));
        return new UploadReport(upload.Id, upload.At, upload.Remarks, articles, [.. pictures]);
    }

    /// <param name="staged">As <see cref="OpenAsync"/> showed it; only what <see cref="StagedArticle.IsReady"/> can be saved.</param>
    /// <param name="seenRevision">Of the article that it replaces, as the editor confirmed; null for a new one.</param>
    public async Task<FilingOutcome> SaveAsync(
        Guid uploadId, StagedArticle staged, Publication publication, int? seenRevision, string by, CancellationToken cancellationToken)
    {
        if (!staged.IsReady || staged.Checked is not { File: { } article, Rendered: { } rendered })
            throw new InvalidOperationException("Only a file without errors, not saved yet, can be saved.");
        var upload = await db.Uploads.AsNoTracking().Include(u => u.Files).SingleAsync(u => u.Id == uploadId, cancellationToken);
        var file = upload.Files.Single(f => f.Id == staged.FileId);
        var pictures = rendered.Pictures.Select(name => NewPicture(name, PictureFor(upload, file, name))).OfType<NewPicture>();
        var outcome = await filing.FileAsync(
            [new Filing { File = article, Pictures = [.. pictures], Publication = publication, SeenRevision = seenRevision, By = by, Note = $"Uploaded {file.Name}" }],
            cancellationToken);
        if (outcome == FilingOutcome.Saved)
        {
            var id = await db.Articles.Where(a => a.Slug == article.Slug).Select(a => a.Id).SingleAsync(cancellationToken);
            await db.StagedFiles.Where(f => f.Id == file.Id).ExecuteUpdateAsync(f => f.SetProperty(x => x.ArticleId, id), cancellationToken);
        }

        return outcome;
    }

    /// <returns>A picture of an upload and its content type, for its editor's preview.</returns>
    public async Task<(byte[] Content, string ContentType)?> PictureAsync(Guid uploadId, int fileId, CancellationToken cancellationToken)
    {
        var file = await db.StagedFiles.AsNoTracking().SingleOrDefaultAsync(f => f.UploadId == uploadId && f.Id == fileId && db.Uploads.Any(u => u.Id == uploadId && u.At > Swept), cancellationToken);
        return file is { PictureType: { } type } ? (file.Content, type) : null;
    }

    private CheckedArticle Check(Upload upload, StagedFile file, Dictionary<string, Article> replaced, HashSet<int> used)
    {
        // The slug, which finds a known article's pictures, stands in the file: they are asked for only when the text is rendered.
        Article? known = null;
        if (ArticleFile.Read(file.Content, TimeZoneInfo.Utc).File is { } read) replaced.TryGetValue(read.Slug, out known);
        return check.Check(file.Name, file.Content, name =>
        {
            if (PictureFor(upload, file, name) is not { } picture || PictureFile.Recognize(picture.Content) is not { } facts)
                return known?.PictureAsOf(int.MaxValue, name)?.AsShown();
            used.Add(picture.Id);
            return new ArticlePicture($"/admin/articles/upload/{upload.Id}/pictures/{picture.Id}", facts.Width, facts.Height);
        });
    }

    private Task<Dictionary<string, Article>> ReplacedAsync(List<string> slugs, CancellationToken cancellationToken) =>
        db.Articles.AsNoTracking().Include(a => a.Pictures).Where(a => slugs.Contains(a.Slug)).ToDictionaryAsync(a => a.Slug, cancellationToken);

    private static List<string> SlugsOf(Upload upload) =>
        [.. upload.Files.Where(f => f.IsArticle).Select(f => ArticleFile.Read(f.Content, TimeZoneInfo.Utc).File?.Slug).OfType<string>()];

    private ReplacedArticle Describe(Article article) =>
        new(article.Id, article.Title, article.Revision, article.StatusAt(time.GetUtcNow().UtcDateTime), article.SavedAt);

    /// <summary>A picture in the article's own folder of a zip comes before one of the same name elsewhere.</summary>
    private static StagedFile? PictureFor(Upload upload, StagedFile article, string name)
    {
        var folder = article.Name[..(article.Name.LastIndexOf('/') + 1)];
        var candidates = upload.Files.Where(f => !f.IsArticle && UploadNames.BareName(f.Name).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return candidates.Find(f => f.Name.StartsWith(folder, StringComparison.OrdinalIgnoreCase)) ?? candidates.FirstOrDefault();
    }

    private static NewPicture? NewPicture(string name, StagedFile? picture) =>
        picture is not null && PictureFile.Recognize(picture.Content) is { } facts ? new NewPicture(name, facts, picture.Content) : null;

    private static Problem SlugTakenBy(string other, string slug) => new(
        Severity.Error, $"“{other}” of the same upload has the slug “{slug}” too. Give one of them another with a “slug:” line.", Key: "slug");
}
