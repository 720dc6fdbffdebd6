using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Search;
using ReviewPortal.Site;
using ReviewPortal.Works;

namespace ReviewPortal.Articles.Desk;

/// <summary>Renders stored articles again, from the files of their current versions, indexes them for the search, and
/// finds the records of works that have none yet.</summary>
public sealed class ArticleRendering(ReviewDbContext db, ArticleCheck check, SearchArrivals arrivals, SiteOptions site)
{
    private const int Batch = 50;

    /// <returns>Each article's slug, and what kept its text as it was, or null. A bad one stops none of the others.</returns>
    public async IAsyncEnumerable<(string Slug, string? Problem)> RenderAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = 0; ;)
        {
            var articles = await db.Articles.Where(a => a.Id > after).OrderBy(a => a.Id).Take(Batch)
                .Include(a => a.Pictures).Include(a => a.Works).Include(a => a.Epigraphs)
                .Include(a => a.Bylines).ThenInclude(b => b.Contributor).Include(a => a.Subjects).ThenInclude(s => s.Subject)
                .AsSplitQuery().ToListAsync(cancellationToken);
            if (articles.Count == 0) break;
            foreach (var article in articles) yield return (article.Slug, await RenderAsync(article, cancellationToken));
            await FindWorksAsync(articles, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            after = articles[^1].Id;
        }

        await arrivals.TakeInAllAsync(cancellationToken);
    }

    private async Task FindWorksAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        var lines = articles.SelectMany(a => a.Works.OrderBy(w => w.Position)).Where(w => w.WorkId is null).Select(w => (Line: w, Printed: PrintedWork.Of(w))).ToList();
        var known = await KnownWorks.LoadAsync(db, lines.Select(l => l.Printed), existing: [], cancellationToken);
        foreach (var (line, printed) in lines) line.Work = known.Of(printed);
    }

    private async Task<string?> RenderAsync(Article article, CancellationToken cancellationToken)
    {
        var version = await db.Set<VersionText>().AsNoTracking()
            .Where(v => v.Version.ArticleId == article.Id && v.Version.Number == article.CurrentVersion)
            .Select(v => new { v.Source, v.Version.PicturesAsOf })
            .SingleAsync(cancellationToken);
        if (ArticleFile.Read(Encoding.UTF8.GetBytes(version.Source), site.Zone).File is not { } file) return "its file is not accepted any more";

        var rendered = check.Render(file, name => article.PictureAsOf(version.PicturesAsOf, name)?.AsShown());
        if (rendered.Problems.FirstOrDefault(p => p.Severity == Severity.Error) is { } problem) return problem.Message;

        var text = await db.Set<ArticleText>().SingleAsync(t => t.ArticleId == article.Id, cancellationToken);
        text.Show(rendered);
        article.Entitle(file);
        article.Words = rendered.Words;
        article.PlacePictures(version.PicturesAsOf, rendered);
        return null;
    }
}
