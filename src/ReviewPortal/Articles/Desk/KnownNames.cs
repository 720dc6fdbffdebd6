using Microsoft.EntityFrameworkCore;
using ReviewPortal.Contributors;
using ReviewPortal.Data;
using ReviewPortal.Issues;
using ReviewPortal.Subjects;
using ReviewPortal.Works;

namespace ReviewPortal.Articles.Desk;

/// <summary>The contributors, subjects, issues and works that some files name: those in the database, and those that the files bring.</summary>
internal sealed class KnownNames(KnownWorks works, DateTime now)
{
    private Dictionary<string, Contributor> Contributors { get; init; } = [];
    private Dictionary<string, Subject> Subjects { get; init; } = [];
    private Dictionary<DateOnly, Issue> Issues { get; init; } = [];

    /// <param name="existing">The articles that the files replace, with all that is theirs.</param>
    public static async Task<KnownNames> LoadAsync(
        ReviewDbContext db, IReadOnlyList<ArticleFile> files, IReadOnlyCollection<Article> existing, DateTime now, CancellationToken cancellationToken)
    {
        var contributors = files.SelectMany(f => f.Contributors).Select(c => SlugOf(c.Name)).Distinct().ToList();
        var subjects = files.SelectMany(f => f.Subjects).Select(SlugOf).Distinct().ToList();
        var dates = files.Select(f => f.Issue).OfType<DateOnly>().Distinct().ToList();
        return new KnownNames(await KnownWorks.LoadAsync(db, files.SelectMany(f => f.Works).Select(PrintedWork.Of), existing, cancellationToken), now)
        {
            Contributors = await db.Contributors.Where(c => contributors.Contains(c.Slug)).ToDictionaryAsync(c => c.Slug, cancellationToken),
            Subjects = await db.Subjects.Where(s => subjects.Contains(s.Slug)).ToDictionaryAsync(s => s.Slug, cancellationToken),
            Issues = await db.Issues.Where(i => dates.Contains(i.CoverDate)).ToDictionaryAsync(i => i.CoverDate, cancellationToken),
        };
    }

    public Contributor Contributor(ContributorEntry entry)
    {
        var slug = SlugOf(entry.Name);
        if (!Contributors.TryGetValue(slug, out var contributor))
            Contributors[slug] = contributor = new Contributor { Slug = slug, Name = entry.Name };
        return contributor;
    }

    public Subject Subject(string name)
    {
        var slug = SlugOf(name);
        if (!Subjects.TryGetValue(slug, out var subject)) Subjects[slug] = subject = new Subject { Slug = slug, Name = name };
        return subject;
    }

    public Issue Issue(DateOnly coverDate)
    {
        if (!Issues.TryGetValue(coverDate, out var issue)) Issues[coverDate] = issue = new Issue { CoverDate = coverDate };
        return issue;
    }

    /// <summary>The records of a file's works, in their order.</summary>
    public IReadOnlyList<Work> Works(Article article, ArticleFile file) => works.Of(
        article, [.. file.Works.Select(PrintedWork.Of)], isKnown: article.StatusAt(now) == ArticleStatus.Published);

    /// <summary>A name in letters that fold to nothing (Chinese, say) keeps an address of its own, made of its code points.</summary>
    private static string SlugOf(string name) =>
        Slug.From(name) is { Length: > 0 } slug ? slug : "u-" + string.Join('-', name.EnumerateRunes().Take(12).Select(r => $"{r.Value:x}"));
}
