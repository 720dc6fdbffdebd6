using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Works;

/// <summary>
/// Gives works that are new an address each: the title; where that is taken, the title and the author's last name; then a number.
/// </summary>
internal sealed class WorkSlugs
{
    private const int MostNumbered = 30;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Two queries, and two more if titles with their authors are taken.</summary>
    public static async Task<WorkSlugs> LoadAsync(ReviewDbContext db, IEnumerable<PrintedWork> printed, CancellationToken cancellationToken)
    {
        var slugs = new WorkSlugs();
        var works = printed.ToList();
        if (works.Count == 0) return slugs;
        await slugs.LookAsync(db, [.. works.SelectMany(w => new[] { Base(w), Stem(w) }).Distinct()], cancellationToken);
        // As many as there are of a stem, beside what is taken, decide whether numbers are needed.
        var numbered = works.GroupBy(Stem).Where(g => g.Count() > 1 || slugs._taken.Contains(g.Key)).Select(g => g.Key).ToList();
        if (numbered.Count > 0)
            await slugs.LookAsync(db, [.. numbered.SelectMany(stem => Enumerable.Range(2, MostNumbered).Select(n => Numbered(stem, n)))], cancellationToken);
        return slugs;
    }

    public string Take(PrintedWork work)
    {
        var stem = Stem(work);
        string[] unnumbered = ReservedSlugs.Contains(Base(work)) ? [stem] : [Base(work), stem];
        var slug = unnumbered.Where(s => !ReservedSlugs.Contains(s)).Concat(Enumerable.Range(2, MostNumbered).Select(n => Numbered(stem, n))).FirstOrDefault(s => !_taken.Contains(s))
            ?? Joined(stem, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(work.TitleKey)).AsSpan(0, 8)));
        _taken.Add(slug);
        return slug;
    }

    public void Avoid(string slug) => _taken.Add(slug);

    /// <summary>A title in letters that fold to nothing (Chinese, say) is a “work”, with its author if that can be written.</summary>
    public static string Base(PrintedWork work) => Slug.From(work.Title) is { Length: > 0 } slug ? slug : "work";

    public static string Stem(PrintedWork work) => work.Author is { } author ? Joined(Base(work), Slug.From(author.IsPerson ? author.Last : author.Name)) : Base(work);

    /// <summary>Whether a work can have been given an address.</summary>
    public static bool CanBe(string slug, PrintedWork work) => slug == Base(work) || slug == Stem(work)
        || (slug.StartsWith($"{Stem(work)}-", StringComparison.Ordinal) && slug[(Stem(work).Length + 1)..].All(char.IsAsciiDigit));

    private static string Numbered(string stem, int number) => Joined(stem, $"{number}");

    private static string Joined(string stem, string end)
    {
        if (end.Length == 0) return stem;
        end = end[..Math.Min(end.Length, 40)].TrimEnd('-');
        return $"{stem[..Math.Min(stem.Length, Slug.MaximumLength - end.Length - 1)].TrimEnd('-')}-{end}";
    }

    private async Task LookAsync(ReviewDbContext db, List<string> slugs, CancellationToken cancellationToken)
    {
        _taken.UnionWith(await db.Works.Where(w => EF.Parameter(slugs).Contains(w.Slug)).Select(w => w.Slug).ToListAsync(cancellationToken));
        var former = slugs.ConvertAll(WorkKey.OfAddress);
        var keys = await db.WorkKeys.Where(k => EF.Parameter(former).Contains(k.Key)).Select(k => k.Key).ToListAsync(cancellationToken);
        _taken.UnionWith(keys.Select(WorkKey.SlugOf));
    }
}
