using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Contributors;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subjects;

namespace ReviewPortal.Search;

/// <summary>Which articles are looked through. Absent is any.</summary>
/// <param name="From">The first year of publication, in the site's zone.</param>
/// <param name="To">The last.</param>
/// <param name="Contributor">A name, a part of one in whole words, or a slug.</param>
/// <param name="Subject">Likewise.</param>
/// <param name="Kind">Of a work under review.</param>
public sealed record SearchFilter(
    int? From = null, int? To = null, string? Contributor = null, string? Subject = null, WorkKind? Kind = null, AccessLevel? Access = null)
{
    /// <summary>Names that a part is looked for in.</summary>
    private const int MostNames = 500;

    public bool IsEmpty => this == new SearchFilter();

    internal async Task<IQueryable<Article>> ApplyAsync(
        IQueryable<Article> articles, ReviewDbContext db, SiteOptions site, DateTime now, CancellationToken cancellationToken)
    {
        if (From is { } from)
        {
            var start = BeginningOf(from, site);
            articles = articles.Where(a => a.PublishedAt >= start);
        }

        if (To is { } to and < 9999)
        {
            var end = BeginningOf(to + 1, site);
            articles = articles.Where(a => a.PublishedAt < end);
        }

        if (Contributor is { } contributor)
        {
            var slug = Slug.From(contributor);
            var ids = await db.Contributors.Where(c => c.Name == contributor || (slug != "" && ("-" + c.Slug + "-").Contains("-" + slug + "-")))
                .PublishedAt(now).Select(c => c.Id).Take(MostNames).ToListAsync(cancellationToken);
            var theirs = db.Set<Byline>().Where(b => ids.Contains(b.ContributorId)).Select(b => b.ArticleId);
            articles = articles.Where(a => theirs.Contains(a.Id));
        }

        if (Subject is { } subject)
        {
            var slug = Slug.From(subject);
            var ids = await db.Subjects.Where(s => s.Name == subject || (slug != "" && ("-" + s.Slug + "-").Contains("-" + slug + "-")))
                .PublishedAt(now).Select(s => s.Id).Take(MostNames).ToListAsync(cancellationToken);
            var under = db.Set<SubjectHeading>().Where(h => ids.Contains(h.SubjectId)).Select(h => h.ArticleId);
            articles = articles.Where(a => under.Contains(a.Id));
        }

        if (Kind is { } kind) articles = articles.Where(a => a.Works.Any(w => w.Kind == kind));
        return Access is { } access ? articles.Where(a => a.Access == access) : articles;
    }

    private static DateTime BeginningOf(int year, SiteOptions site)
    {
        var midnight = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(site.Zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, site.Zone);
    }
}
