namespace ReviewPortal.Contributors;

/// <summary>A contributor's place among those who wrote an article.</summary>
public sealed class Byline : Data.IPublicContent
{
    public int ArticleId { get; private set; }
    public int ContributorId { get; private set; }
    public required Contributor Contributor { get; init; }
    public required int Position { get; init; }
}
