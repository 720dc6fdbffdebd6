using ReviewPortal.Articles;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Pages.Shared;

/// <summary>Articles by the year in which they came out.</summary>
/// <param name="WrittenBy">The slug of the contributor whose pieces they are, who is not named again; null for pieces of many.</param>
internal sealed record PiecesByYear(IReadOnlyList<ContentsLine> Lines, SiteOptions Site, string? WrittenBy)
{
    public IEnumerable<IGrouping<int, ContentsLine>> Years => Lines.GroupBy(line => DateOf(line).Year);

    public DateOnly DateOf(ContentsLine line) => Site.DateOf(line.PublishedAt ?? default);

    public PieceNotes NotesOn(ContentsLine line) => new(
        [.. line.Contributors.Where(c => c.Slug != WrittenBy)], AreCoauthors: WrittenBy is not null, line.Works,
        line.IssueDate == DateOf(line) ? null : line.IssueDate, line.Access);
}
