using ReviewPortal.Articles;

namespace ReviewPortal.Shelf;

/// <summary>An article that a reader put by to read later.</summary>
public sealed class SavedArticle
{
    public required string ReaderId { get; init; }
    public required int ArticleId { get; init; }
    public Article? Article { get; private init; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; init; }
}
