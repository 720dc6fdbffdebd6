using ReviewPortal.Articles;

namespace ReviewPortal.Contributors;

/// <summary>A contributor's place among those who wrote an article.</summary>
public sealed class Byline : Data.IPublicContent
{
    public int ArticleId { get; private set; }
    public int ContributorId { get; private set; }
    public required Contributor Contributor { get; init; }
    public required int Position { get; init; }
    public Article? Article { get; private init; }

    /// <summary>As the article spells it; null is as readers are shown it.</summary>
    public string? Name { get; init; }

    /// <summary>The biographical note that came with this article, and is public when it is.</summary>
    public string? Bio { get; init; }
}
