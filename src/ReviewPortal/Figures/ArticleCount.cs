namespace ReviewPortal.Figures;

/// <summary>How often something happened with an article on a day of the site's calendar. Nothing is kept of who it was.</summary>
public sealed class ArticleCount
{
    public required int ArticleId { get; init; }
    public required DateOnly Day { get; init; }
    public required ArticleCountKind Kind { get; init; }
    public required long Count { get; init; }
}
