using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles.Pictures;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Records;
using ReviewPortal.Works;

namespace ReviewPortal.Articles.Desk;

/// <summary>
/// Files articles into the database: one from the desk, or hundreds at once from an import, in one transaction. Keeps the
/// earlier version of what it replaces.
/// </summary>
public sealed class ArticleFiling(ReviewDbContext db, ArticleCheck check, PictureStore store, Recorder record, TimeProvider time)
{
    /// <summary>Saves all or nothing.</summary>
    public async Task<FilingOutcome> FileAsync(IReadOnlyList<Filing> filings, CancellationToken cancellationToken)
    {
        var stored = new List<Picture>();
        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            var existing = await LoadAsync([.. filings.Select(f => f.File.Slug)], cancellationToken);
            var known = await KnownNames.LoadAsync(db, [.. filings.Select(f => f.File)], existing.Values, now, cancellationToken);
            var reviewed = existing.Values.SelectMany(a => a.Works).Select(w => w.WorkId).OfType<int>().Distinct().ToList();
            var filed = new List<Article>();
            foreach (var filing in filings)
            {
                var article = existing.GetValueOrDefault(filing.File.Slug);
                if (article?.Revision != filing.SeenRevision) return FilingOutcome.SomebodyWasFaster;
                filed.Add(article ?? Begin(filing.File));
                await FileAsync(filing, filed[^1], known, stored, now, cancellationToken);
            }

            if (record.IsCommandLine) record.Add(RecordKind.ArticlesImported, $"{filings.Count:N0} articles");
            await db.SettleNamesAsync(filed, now, cancellationToken);

            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await db.RemoveUnreviewedAsync(reviewed, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            stored.Clear();
            return FilingOutcome.Saved;
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            // Another editor's row: the same slug, the same revision, or a contributor entered at this very moment.
            return FilingOutcome.SomebodyWasFaster;
        }
        finally
        {
            foreach (var picture in stored) store.Delete(picture.Name);
            db.ChangeTracker.Clear();
        }
    }

    private Task<Dictionary<string, Article>> LoadAsync(IReadOnlyList<string> slugs, CancellationToken cancellationToken) => db.Articles
        .Where(a => slugs.Contains(a.Slug))
        .Include(a => a.Bylines).Include(a => a.Works).ThenInclude(w => w.Work).ThenInclude(w => w!.Keys).Include(a => a.Epigraphs).Include(a => a.Replies)
        .Include(a => a.Subjects).Include(a => a.Pictures).Include(a => a.Versions)
        .AsSplitQuery()
        .ToDictionaryAsync(a => a.Slug, cancellationToken);

    private Article Begin(ArticleFile file)
    {
        var article = new Article { Slug = file.Slug, Title = file.Title };
        db.Articles.Add(article);
        return article;
    }

    private async Task FileAsync(Filing filing, Article article, KnownNames known, List<Picture> stored, DateTime now, CancellationToken cancellationToken)
    {
        var version = article.Versions.Count == 0 ? 1 : article.Versions.Max(v => v.Number) + 1;
        var picturesAsOf = filing.PicturesAsOf ?? version;
        foreach (var picture in filing.Pictures)
        {
            var name = await store.SaveAsync(picture, cancellationToken);
            var row = new Picture
            {
                Name = name,
                FileName = picture.FileName,
                ContentType = picture.Facts.ContentType,
                Width = picture.Facts.Width,
                Height = picture.Facts.Height,
                FromVersion = version,
            };
            stored.Add(row);
            article.Pictures.Add(row);
        }

        var rendered = filing.Rendered is { Pictures.Count: 0 } final ? final : check.Render(filing.File, name => article.PictureAsOf(picturesAsOf, name)?.AsShown());
        article.TakeFrom(filing.File, known);
        article.Words = rendered.Words;
        article.PlacePictures(picturesAsOf, rendered);
        article.ShowVersion(version, now);
        var wasPublished = article.PublishedAt;
        filing.Publication.ApplyTo(article, filing.File, now);
        if (!record.IsCommandLine)
        {
            record.Add(version == 1 ? RecordKind.ArticleSaved : RecordKind.ArticleReplaced, article.Title);
            if (article.PublishedAt is not null && article.PublishedAt != wasPublished) record.Add(RecordKind.ArticlePublished, article.Title);
        }

        var saved = new ArticleVersion { Number = version, PicturesAsOf = picturesAsOf, SavedAt = now, SavedBy = filing.By, Note = filing.Note };
        article.Versions.Add(saved);
        db.Add(new VersionText { Version = saved, Source = filing.File.Source });
        await ShowAsync(article, rendered, isNew: version == 1, cancellationToken);
    }

    private async Task ShowAsync(Article article, RenderedArticle rendered, bool isNew, CancellationToken cancellationToken)
    {
        var text = isNew ? null : await db.Set<ArticleText>().SingleAsync(t => t.ArticleId == article.Id, cancellationToken);
        if (text is null)
            db.Add(ArticleText.Of(article, rendered));
        else
            text.Show(rendered);
    }
}
