namespace ReviewPortal.Articles;

/// <summary>Says of an article, a letter say, that it answers another. The other may come later, or never.</summary>
public sealed class Reply : Data.IPublicContent
{
    public int ArticleId { get; private set; }
    public required int Position { get; init; }
    public required string ToSlug { get; init; }
}
