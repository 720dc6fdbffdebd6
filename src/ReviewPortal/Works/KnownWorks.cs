using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;

namespace ReviewPortal.Works;

/// <summary>
/// The records of the works that some articles review: those that their lines have, those in the database, and those that the
/// articles bring. As many queries for a hundred articles as for one.
/// </summary>
internal sealed class KnownWorks
{
    private readonly Dictionary<string, Work> _byKey;
    private readonly WorkSlugs _slugs;
    private readonly HashSet<Work> _shared;

    private KnownWorks(Dictionary<string, Work> byKey, WorkSlugs slugs, HashSet<Work> shared) => (_byKey, _slugs, _shared) = (byKey, slugs, shared);

    /// <param name="existing">With their lines, the lines' records and the records' keys.</param>
    public static async Task<KnownWorks> LoadAsync(
        ReviewDbContext db, IEnumerable<PrintedWork> printed, IReadOnlyCollection<Article> existing, CancellationToken cancellationToken)
    {
        var works = printed.ToList();
        var keys = works.SelectMany(w => w.Keys).Distinct().ToList();
        var byKey = keys.Count == 0 ? [] : await db.WorkKeys.Include(k => k.Work)
            .Where(k => EF.Parameter(keys).Contains(k.Key)).ToDictionaryAsync(k => k.Key, k => k.Work, cancellationToken);
        var slugs = await WorkSlugs.LoadAsync(db, works.Where(w => !w.Keys.Any(byKey.ContainsKey)), cancellationToken);
        return new KnownWorks(byKey, slugs, await SharedAsync(db, existing, cancellationToken));
    }

    /// <summary>The record of each printed work of an article, in their order; what the article said before is in its lines still.</summary>
    /// <param name="isKnown">Whether readers see the article, and so know the addresses of its works.</param>
    public IReadOnlyList<Work> Of(Article article, IReadOnlyList<PrintedWork> printed, bool isKnown)
    {
        var before = article.Works.Where(l => l.Work is not null).OrderBy(l => l.Position).Select(l => new Line(l, PrintedWork.Of(l))).ToList();
        var records = new Work?[printed.Count];
        for (var i = 0; i < printed.Count; i++) records[i] = Claim(before, l => l.Printed.TitleKey == printed[i].TitleKey)?.Record;
        for (var i = 0; i < printed.Count; i++) records[i] ??= Claim(before, l => l.Printed.IsKnownAs(printed[i]))?.Record;
        var sameLength = article.Works.Count == printed.Count;
        for (var i = 0; i < printed.Count; i++)
            records[i] ??= Claim(before, l => IsCorrected(l, printed[i], i, sameLength)) is { } line ? Correct(line, printed[i], isKnown) : Of(printed[i]);
        for (var i = 0; i < printed.Count; i++)
            if (records[i] is { } record) Learn(record, printed[i]);
        return [.. records.OfType<Work>()];
    }

    /// <summary>The record of a printed work: by its ISBN, else by title and credit, else a new one.</summary>
    public Work Of(PrintedWork printed)
    {
        var record = Find(printed);
        if (record is null) record = Work.Of(printed, _slugs.Take(printed));
        Learn(record, printed);
        return record;
    }

    private Work? Find(PrintedWork printed) => printed.Keys.Select(k => _byKey.GetValueOrDefault(k)).FirstOrDefault(w => w is not null);

    /// <summary>
    /// A line was put right, so that it is known by other keys. Its record goes along if no other piece is on it; and if the line
    /// is now of a record that there is, that takes on the address. An address that readers have never known leads nowhere: it
    /// would tell what was to be printed.
    /// </summary>
    private Work Correct(Line line, PrintedWork printed, bool isKnown)
    {
        if (_shared.Contains(line.Record)) return Of(printed);
        _slugs.Avoid(line.Record.Slug);
        if (Find(printed) is { } found)
        {
            if (!isKnown) return found;
            Give(WorkKey.OfAddress(line.Record.Slug), found);
            foreach (var key in line.Record.Keys.Where(k => k.IsAddress)) key.Work = found;
            return found;
        }

        // What the desk has made of a record stays.
        if (line.Record.IsEdited || PrintedWork.Of(line.Record).TitleKey != line.Printed.TitleKey) return line.Record;
        foreach (var key in line.Record.Keys.Where(k => !k.IsAddress).ToList())
        {
            line.Record.Keys.Remove(key);
            _byKey.Remove(key.Key);
        }

        if (WorkSlugs.Base(printed) != WorkSlugs.Base(line.Printed)) line.Record.MoveTo(_slugs.Take(printed), isKnown);
        line.Record.Describe(printed);
        return line.Record;
    }

    private static bool IsCorrected(Line line, PrintedWork printed, int position, bool sameLength) =>
        line.Printed.Kind == printed.Kind
        && (line.Printed.SortTitle == printed.SortTitle
            || (sameLength && line.Position == position && printed.Author is { } author && author.Name == line.Printed.Author?.Name));

    private static Line? Claim(List<Line> lines, Predicate<Line> fits)
    {
        var index = lines.FindIndex(fits);
        if (index < 0) return null;
        var line = lines[index];
        lines.RemoveAt(index);
        return line;
    }

    private void Learn(Work record, PrintedWork printed)
    {
        foreach (var key in printed.Keys) Give(key, record);
        // The number may be known as another's since the desk has split the two.
        if (!record.IsEdited) record.Complete(printed.IsbnKey is { } isbn && !record.Keys.Exists(k => k.Key == isbn) ? printed.WithoutIsbn() : printed);
    }

    private void Give(string key, Work record)
    {
        if (!_byKey.TryAdd(key, record)) return;
        record.Keys.Add(new WorkKey { Key = key, Work = record });
    }

    /// <summary>Records of these articles' lines that have another line as well.</summary>
    private static async Task<HashSet<Work>> SharedAsync(ReviewDbContext db, IReadOnlyCollection<Article> existing, CancellationToken cancellationToken)
    {
        var records = existing.SelectMany(a => a.Works).Select(l => l.Work).OfType<Work>().ToHashSet();
        if (records.Count == 0) return [];
        var ids = records.Select(w => w.Id).ToList();
        var shared = await db.Works.Where(w => EF.Parameter(ids).Contains(w.Id) && w.Reviews.Count > 1).Select(w => w.Id).ToListAsync(cancellationToken);
        return [.. records.Where(w => shared.Contains(w.Id))];
    }

    private sealed record Line(int Position, Work Record, PrintedWork Printed)
    {
        public Line(ReviewedWork line, PrintedWork printed) : this(line.Position, line.Work ?? throw new InvalidOperationException("The line has no record."), printed) { }
    }
}
