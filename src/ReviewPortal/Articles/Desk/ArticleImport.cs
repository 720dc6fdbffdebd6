using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Data;
using ReviewPortal.Paywall;

namespace ReviewPortal.Articles.Desk;

/// <summary>
/// Takes in thousands of files. Reading and rendering run beside writing; articles are written in batches, each one
/// transaction. A file that can't be taken is told and left out; importing the same files again changes nothing.
/// </summary>
public sealed class ArticleImport(ReviewDbContext db, ArticleCheck check, ArticleFiling filing)
{
    private const int Batch = 100;

    /// <param name="path">A folder, with all below it, a Markdown file, or a zip.</param>
    /// <param name="report">Told of every problem, as <c>file, line: …</c>.</param>
    /// <param name="progress">Told how many files are done, batch by batch.</param>
    public async Task<ImportSummary> RunAsync(string path, Action<string, Problem> report, Action<int> progress, CancellationToken cancellationToken)
    {
        await using var source = await ImportSource.OpenAsync(path, report, cancellationToken);
        var read = Channel.CreateBounded<CheckedImport>(2 * Batch);
        var reading = Task.Run(() => ReadAsync(source, read.Writer, cancellationToken), cancellationToken);

        var summary = new ImportSummary(0, 0, source.Refused);
        var batch = new List<CheckedImport>(Batch);
        var slugs = new Dictionary<string, string>();
        await foreach (var item in read.Reader.ReadAllAsync(cancellationToken))
        {
            foreach (var problem in item.Article.Problems) report(item.Article.FileName, problem);
            if (item.Article is not { IsAccepted: true, File: { } file }) summary = summary with { Refused = summary.Refused + 1 };
            else if (!slugs.TryAdd(file.Slug, item.Article.FileName))
            {
                report(item.Article.FileName, new Problem(Severity.Error, $"“{slugs[file.Slug]}” has the slug “{file.Slug}” too; this one is left out.", Key: "slug"));
                summary = summary with { Refused = summary.Refused + 1 };
            }
            else batch.Add(item);

            if (batch.Count < Batch) continue;
            summary = await WriteAsync(batch, summary, report, cancellationToken);
            progress(summary.Saved + summary.Unchanged + summary.Refused);
        }

        await reading;
        return batch.Count > 0 ? await WriteAsync(batch, summary, report, cancellationToken) : summary;
    }

    private async Task ReadAsync(ImportSource source, ChannelWriter<CheckedImport> to, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var file in source.ArticlesAsync(cancellationToken))
            {
                var pictures = new Dictionary<string, NewPicture>(StringComparer.OrdinalIgnoreCase);
                var result = check.Check(file.Name, file.Content, name =>
                {
                    if (!pictures.ContainsKey(name) && source.FindPicture(file.Name, name) is { } content && PictureFile.Recognize(content) is { } facts)
                        pictures[name] = new NewPicture(name, facts, content);
                    return pictures.GetValueOrDefault(name) is { } picture ? new ArticlePicture("/", picture.Facts.Width, picture.Facts.Height) : null;
                });
                // Made here, beside the writing, and not when it is saved.
                _ = result.Rendered?.Indexed;
                await to.WriteAsync(new CheckedImport(result, [.. pictures.Values]), cancellationToken);
            }

            to.Complete();
        }
        catch (Exception failure)
        {
            to.Complete(failure);
        }
    }

    private async Task<ImportSummary> WriteAsync(List<CheckedImport> batch, ImportSummary summary, Action<string, Problem> report, CancellationToken cancellationToken)
    {
        var files = batch.Select(i => (Import: i, File: i.Article.File ?? throw new InvalidOperationException("Only accepted files are written."))).ToList();
        var slugs = files.Select(f => f.File.Slug).ToList();
        var known = await db.Articles.Where(a => slugs.Contains(a.Slug)).ToDictionaryAsync(a => a.Slug, a => a.Revision, cancellationToken);
        var sources = known.Count == 0 ? [] : await db.Set<VersionText>()
            .Join(db.Articles.Where(a => slugs.Contains(a.Slug)), v => v.Version.ArticleId, a => a.Id, (v, a) => new { a.Slug, a.CurrentVersion, v.Version.Number, v.Source })
            .Where(x => x.Number == x.CurrentVersion).ToDictionaryAsync(x => x.Slug, x => x.Source, cancellationToken);

        var changed = files.Where(f => sources.GetValueOrDefault(f.File.Slug) != f.File.Source).ToList();
        var outcome = await filing.FileAsync([.. changed.Select(f => new Filing
        {
            File = f.File,
            Rendered = f.Import.Article.Rendered,
            Pictures = f.Import.Pictures,
            Publication = Publication.AsFileSays,
            SeenRevision = known.TryGetValue(f.File.Slug, out var revision) ? revision : null,
            By = "import",
            Note = $"Imported {f.Import.Article.FileName}",
        })], cancellationToken);
        batch.Clear();
        if (outcome == FilingOutcome.Saved) return summary with { Saved = summary.Saved + changed.Count, Unchanged = summary.Unchanged + files.Count - changed.Count };

        foreach (var (import, _) in changed) report(import.Article.FileName, new Problem(Severity.Error, "Somebody saved one of these articles at the same moment; import it again."));
        return summary with { Refused = summary.Refused + changed.Count };
    }

    private sealed record CheckedImport(CheckedArticle Article, IReadOnlyList<NewPicture> Pictures);
}
