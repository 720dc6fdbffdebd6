using ReviewPortal.Contributors;

namespace ReviewPortal.Shelf;

/// <summary>An article that a reader has opened. Instants are UTC.</summary>
/// <param name="Furthest">In thousandths of the text.</param>
public sealed record ReadLine(
    string Slug, string Title, IReadOnlyList<ContributorName> Contributors, DateOnly? IssueDate,
    int Furthest, DateTime FirstReadAt, DateTime LastReadAt)
{
    public bool IsRead => Furthest >= ReadArticle.End;

    public int Percent => IsRead ? 100 : Furthest / 10;
}
