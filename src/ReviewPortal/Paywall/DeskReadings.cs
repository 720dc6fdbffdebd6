using System.Text;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Data;
using ReviewPortal.Records;

namespace ReviewPortal.Paywall;

/// <summary>The door for the desk: the files of articles, whatever their status, for those who edit them and nobody else. Each opening is recorded.</summary>
public sealed class DeskReadings(ReviewDbContext db, ArticleCheck check, Recorder record)
{
    /// <param name="articleId">Of any article, published or not.</param>
    /// <param name="version">A version's number; the current one if null.</param>
    /// <param name="reader">Who asks. Whoever is not an editor is a bug in the page, so it throws.</param>
    public async Task<DeskReading?> OpenAsync(int articleId, int? version, ReaderStanding? reader, CancellationToken cancellationToken)
    {
        if (reader?.MayEdit != true) throw new InvalidOperationException("Only editors open the desk's door.");
        var article = await db.Articles.AsNoTracking().Include(a => a.Pictures).SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken);
        if (article is null) return null;
        var number = version ?? article.CurrentVersion;
        var text = await db.Set<VersionText>().AsNoTracking()
            .Where(t => t.Version.ArticleId == articleId && t.Version.Number == number)
            .Select(t => new { t.Source, t.Version.PicturesAsOf })
            .SingleOrDefaultAsync(cancellationToken);
        if (text is null) return null;
        await record.WriteAsync(RecordKind.ArticleRead, cancellationToken, $"{article.Title}, version {number}");
        var result = check.CheckVersion(article.Slug, Encoding.UTF8.GetBytes(text.Source), name => article.PictureAsOf(text.PicturesAsOf, name)?.AsShown());
        return new DeskReading(articleId, article.Slug, article.Revision, number, text.Source, result);
    }
}
