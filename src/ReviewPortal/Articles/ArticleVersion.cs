namespace ReviewPortal.Articles;

/// <summary>One saved state of an article's file. The text itself stands apart, behind the paywall's door.</summary>
public sealed class ArticleVersion
{
    public int Id { get; private set; }
    public int ArticleId { get; private set; }

    /// <summary>1 for the first, growing by one with each save of the same article.</summary>
    public required int Number { get; init; }

    /// <summary>The version whose pictures this one shows: itself, or for a restored one that from which it was taken.</summary>
    public required int PicturesAsOf { get; init; }

    public required DateTime SavedAt { get; init; }
    public required string SavedBy { get; init; }
    public required string Note { get; init; }
}
