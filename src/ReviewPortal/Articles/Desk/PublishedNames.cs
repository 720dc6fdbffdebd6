using Microsoft.EntityFrameworkCore;
using ReviewPortal.Contributors;
using ReviewPortal.Data;
using ReviewPortal.Subjects;

namespace ReviewPortal.Articles.Desk;

/// <summary>Keeps contributors and subjects called as published articles spell them.</summary>
internal static class PublishedNames
{
    /// <summary>To be called whenever articles have changed, before that is saved.</summary>
    /// <param name="articles">Tracked, with their bylines and subjects.</param>
    public static async Task SettleNamesAsync(this ReviewDbContext db, IReadOnlyCollection<Article> articles, DateTime now, CancellationToken cancellationToken)
    {
        var ids = articles.Select(a => a.Id).ToList();
        await SettleAsync(
            [.. articles.SelectMany(a => a.Bylines, (a, b) => ((INamed)b.Contributor, SpellingOf(db, a, b.Contributor, b.Name)))],
            db.Set<Byline>().Where(b => !EF.Parameter(ids).Contains(b.ArticleId)).Select(b => new Spelling
            {
                NamedId = b.ContributorId,
                Shown = b.Contributor.Name,
                Name = b.Name ?? b.Contributor.Name,
                PublishedAt = b.Article!.WithdrawnAt == null ? b.Article.PublishedAt : null,
            }),
            now, cancellationToken);
        await SettleAsync(
            [.. articles.SelectMany(a => a.Subjects, (a, h) => ((INamed)h.Subject, SpellingOf(db, a, h.Subject, h.Name)))],
            db.Set<SubjectHeading>().Where(h => !EF.Parameter(ids).Contains(h.ArticleId)).Select(h => new Spelling
            {
                NamedId = h.SubjectId,
                Shown = h.Subject.Name,
                Name = h.Name ?? h.Subject.Name,
                PublishedAt = h.Article!.WithdrawnAt == null ? h.Article.PublishedAt : null,
            }),
            now, cancellationToken);
    }

    private static Spelling SpellingOf(ReviewDbContext db, Article article, INamed named, string? name) => new()
    {
        Shown = named.Name,
        Name = name ?? named.Name,
        PublishedAt = article.WithdrawnAt is not null || db.Entry(article).State == EntityState.Deleted ? null : article.PublishedAt,
    };

    private static async Task SettleAsync(
        IReadOnlyList<(INamed Named, Spelling Spelling)> here, IQueryable<Spelling> elsewhere, DateTime now, CancellationToken cancellationToken)
    {
        var ids = here.Select(h => h.Named.Id).Distinct().ToList();
        if (ids.Count == 0) return;
        var disputed = await elsewhere.Where(s => EF.Parameter(ids).Contains(s.NamedId) && s.Name != s.Shown)
            .Select(s => s.NamedId).Distinct().ToListAsync(cancellationToken);
        disputed.AddRange(here.Where(h => h.Spelling.Name != h.Named.Name).Select(h => h.Named.Id));
        if (disputed.Count == 0) return;
        var others = (await elsewhere.Where(s => EF.Parameter(disputed).Contains(s.NamedId)).ToListAsync(cancellationToken)).ToLookup(s => s.NamedId);
        foreach (var spelled in here.GroupBy(h => h.Named, h => h.Spelling).Where(g => disputed.Contains(g.Key.Id)))
            spelled.Key.Name = Spelling.Settled(spelled.Key.Name, [.. spelled, .. others[spelled.Key.Id]], now);
    }
}
