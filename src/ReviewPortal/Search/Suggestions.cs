using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Search;

/// <summary>Names that begin as a reader has begun to type: of contributors, subjects, and titles, of what is published.</summary>
public sealed class Suggestions(ReviewDbContext db, SearchArrivals arrivals, TimeProvider time)
{
    private const int MostOfAKind = 4;

    public async Task<IReadOnlyList<Suggestion>> FindAsync(string typed, CancellationToken cancellationToken)
    {
        var slug = Slug.From(typed.Length > SearchQuery.MaxLength ? "" : typed);
        if (slug.Length < 2) return [];
        var now = time.GetUtcNow().UtcDateTime;
        var contributors = await db.Contributors.Where(c => ("-" + c.Slug).Contains("-" + slug))
            .Where(c => c.Bylines.Any(b => b.Article!.PublishedAt <= now && b.Article.WithdrawnAt == null))
            .OrderBy(c => c.Slug).Take(MostOfAKind).Select(c => new Suggestion(c.Name, "contributor", "/search?contributor=" + c.Slug)).ToListAsync(cancellationToken);
        var subjects = await db.Subjects.Where(s => ("-" + s.Slug).Contains("-" + slug))
            .Where(s => db.Articles.Any(a => a.PublishedAt <= now && a.WithdrawnAt == null && a.Subjects.Any(h => h.SubjectId == s.Id)))
            .OrderBy(s => s.Slug).Take(MostOfAKind).Select(s => new Suggestion(s.Name, "subject", "/search?subject=" + s.Slug)).ToListAsync(cancellationToken);
        return [.. contributors, .. subjects, .. await TitlesAsync(typed, now, cancellationToken)];
    }

    private async Task<IEnumerable<Suggestion>> TitlesAsync(string typed, DateTime now, CancellationToken cancellationToken)
    {
        var query = SearchQuery.Parse(typed.TrimEnd().TrimEnd('*', '"') + "*");
        if (query.IsEmpty) return [];
        await arrivals.TakeInAsync(cancellationToken);
        var rows = await SearchIndex.EngineOf(db).FindAsync(
            db, SearchShelf.Open, new EngineQuery(query, IsInTitle: true), db.Articles.PublishedAt(now), MostOfAKind, cancellationToken);
        var ids = rows.Select(r => r.Id).ToList();
        return await db.Articles.Where(a => ids.Contains(a.Id)).OrderByDescending(a => a.PublishedAt)
            .Select(a => new Suggestion(a.Title, "article", "/articles/" + a.Slug)).ToListAsync(cancellationToken);
    }
}
