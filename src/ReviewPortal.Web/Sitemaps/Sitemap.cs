using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Contributors;
using ReviewPortal.Data;
using ReviewPortal.Subjects;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Sitemaps;

/// <summary>All pages that search engines should know: those that everyone may see, and no more of them than that.</summary>
/// <param name="most">
/// How many addresses one file may hold (https://www.sitemaps.org/protocol.html). Its other limit, 50 MB, is not reached by
/// so many: an address of ours and its date take some 400 bytes at most.
/// </param>
internal sealed class Sitemap(ReviewDbContext db, TimeProvider time, int most = Sitemap.Most)
{
    public const int Most = 50_000;

    /// <summary>How many files it takes.</summary>
    public async Task<int> CountFilesAsync(CancellationToken cancellationToken)
    {
        var count = Fixed(null).Count;
        foreach (var section in Sections()) count += await section.CountAsync(cancellationToken);
        return (count + most - 1) / most;
    }

    /// <summary>The addresses of one file; the first is number 1. None beyond the last.</summary>
    public async Task<IReadOnlyList<SitemapAddress>> ListAsync(int file, CancellationToken cancellationToken)
    {
        var latest = await Published.GroupBy(_ => 1).Select(g => new SitemapAddress("/", g.Max(a => a.SavedAt), g.Max(a => a.PublishedAt)))
            .SingleOrDefaultAsync(cancellationToken);
        var skip = (long)(file - 1) * most;
        var listed = Fixed(latest).Skip((int)Math.Min(skip, int.MaxValue)).Take(most).ToList();
        skip = Math.Max(0, skip - Fixed(latest).Count);
        foreach (var section in Sections())
        {
            if (listed.Count == most) break;
            var count = await section.CountAsync(cancellationToken);
            if (skip < count) listed.AddRange(await section.Skip((int)skip).Take(most - listed.Count).ToListAsync(cancellationToken));
            skip = Math.Max(0, skip - count);
        }

        return listed;
    }

    private IQueryable<Article> Published => db.Articles.AsNoTracking().PublishedAt(time.GetUtcNow().UtcDateTime);

    private static IReadOnlyList<SitemapAddress> Fixed(SitemapAddress? latest) =>
    [
        new("/", latest?.SavedAt, latest?.PublishedAt),
        new("/articles", latest?.SavedAt, latest?.PublishedAt),
        new("/issues", latest?.SavedAt, latest?.PublishedAt),
        new("/books"),
        new("/contributors"),
        new("/subjects"),
        new("/subscribe"),
        new("/gifts"),
    ];

    /// <summary>A new kind of page is one more query here, in an order that holds while the edition does.</summary>
    private IReadOnlyList<IQueryable<SitemapAddress>> Sections() =>
    [
        Published.OrderBy(a => a.Id).Select(a => new SitemapAddress("/articles/" + a.Slug, a.SavedAt, a.PublishedAt)),
        from article in Published
        join issue in db.Issues on article.IssueId equals issue.Id
        group article by issue.CoverDate into issue
        orderby issue.Key
        select new SitemapAddress("/issues/" + issue.Key.Iso(), issue.Max(a => a.SavedAt), issue.Max(a => a.PublishedAt)),
        from byline in db.Set<Byline>()
        join article in Published on byline.ArticleId equals article.Id
        group article by byline.Contributor.Slug into contributor
        orderby contributor.Key
        select new SitemapAddress("/contributors/" + contributor.Key, contributor.Max(a => a.SavedAt), contributor.Max(a => a.PublishedAt)),
        from heading in db.Set<SubjectHeading>()
        join article in Published on heading.ArticleId equals article.Id
        group article by heading.Subject.Slug into subject
        orderby subject.Key
        select new SitemapAddress("/subjects/" + subject.Key, subject.Max(a => a.SavedAt), subject.Max(a => a.PublishedAt)),
        from reviewed in db.Set<ReviewedWork>()
        join article in Published on reviewed.ArticleId equals article.Id
        join work in db.Works on reviewed.WorkId equals work.Id
        group article by work.Slug into work
        orderby work.Key
        select new SitemapAddress("/books/" + work.Key, work.Max(a => a.SavedAt), work.Max(a => a.PublishedAt)),
    ];
}
