using ReviewPortal.Articles;

namespace ReviewPortal.Works;

/// <summary>A work as one article prints it, and by what its record is known from that.</summary>
internal sealed class PrintedWork(WorkKind kind, string title, string? credit, string? isbn, int? year)
{
    public WorkKind Kind => kind;
    public string Title => title;
    public string? Credit => credit;
    public string? Isbn => isbn;
    public int? Year => year;
    public CreditedName? Author { get; } = CreditedName.In(credit);
    public string SortTitle { get; } = FoldedText.OfTitle(title);

    /// <summary>The surest first.</summary>
    public IEnumerable<string> Keys => IsbnKey is null ? [TitleKey] : [IsbnKey, TitleKey];

    public string? IsbnKey => isbn is null ? null : WorkKey.OfIsbn(kind, isbn);
    public string TitleKey => field ??= WorkKey.OfTitle(kind, SortTitle, Author?.Name);

    public bool IsKnownAs(PrintedWork other) => TitleKey == other.TitleKey || (IsbnKey is { } key && key == other.IsbnKey);

    public PrintedWork WithoutIsbn() => new(kind, title, credit, null, year);

    public static PrintedWork Of(WorkEntry entry) => new(entry.Kind, entry.Title, entry.Credit, entry.Isbn, entry.Year);
    public static PrintedWork Of(ReviewedWork line) => new(line.Kind, line.Title, line.Credit, line.Isbn, line.Year);
    public static PrintedWork Of(Work work) => new(work.Kind, work.Title, work.Credit, work.Isbn, work.Year);
}
