namespace ReviewPortal.Works;

/// <summary>A line of a published piece beside its record, as the list of works is made of them.</summary>
internal sealed record PublishedLine(
    int WorkId, string Slug, bool IsEdited, WorkFacts Record, string SortTitle, string? Author, string? SortAuthor,
    WorkFacts Printed, int ArticleId, DateTime? PublishedAt, int Position)
{
    /// <param name="lines">All that a work has.</param>
    public static WorkIndexLine Listed(IEnumerable<PublishedLine> lines)
    {
        var ordered = lines.OrderBy(l => l.PublishedAt).ThenBy(l => l.ArticleId).ThenBy(l => l.Position).ToList();
        var (first, pieces) = (ordered[0], ordered.DistinctBy(l => l.ArticleId).Count());
        var shown = WorkFacts.Shown(first.IsEdited ? first.Record : null, ordered.Select(l => l.Printed));
        // Most works are shown as they are recorded, and folding thousands of titles takes its time.
        var sortTitle = shown.Title == first.Record.Title ? first.SortTitle : FoldedText.Shortened(FoldedText.OfTitle(shown.Title));
        var (author, sortAuthor) = shown.Credit == first.Record.Credit ? (first.Author, first.SortAuthor)
            : CreditedName.In(shown.Credit) is { } name ? (name.Name, name.Sorted) : (null, null);
        return new WorkIndexLine(first.WorkId, first.Slug, shown.Kind, shown.Title, sortTitle, shown.Credit, author, sortAuthor, shown.Year, pieces);
    }
}
