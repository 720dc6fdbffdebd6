using ReviewPortal.Articles;

namespace ReviewPortal.Subjects;

/// <summary>A subject's place among those an article stands under.</summary>
public sealed class SubjectHeading : Data.IPublicContent
{
    public int ArticleId { get; private set; }
    public int SubjectId { get; private set; }
    public required Subject Subject { get; init; }
    public required int Position { get; init; }
    public Article? Article { get; private init; }

    /// <summary>As the article spells it; null is as readers are shown it.</summary>
    public string? Name { get; init; }
}
