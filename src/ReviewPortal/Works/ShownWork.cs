using ReviewPortal.Articles;

namespace ReviewPortal.Works;

/// <summary>A work as readers are shown it: its record's address, and what the desk and published pieces say of it.</summary>
public sealed record ShownWork(string Slug, WorkFacts Facts)
{
    public WorkKind Kind => Facts.Kind;
    public string Title => Facts.Title;
    public string? Credit => Facts.Credit;
    public int? Year => Facts.Year;
    public string? Isbn => Facts.Isbn;
    public string? Author => Facts.Author;

    /// <param name="work">With its keys.</param>
    /// <param name="published">Its lines in pieces that readers see, in the order in which these came out.</param>
    internal static ShownWork Of(Work work, IEnumerable<ReviewedWork> published) =>
        new(work.Slug, WorkFacts.Shown(work.DeskFacts, published.Select(work.Printed)));
}
