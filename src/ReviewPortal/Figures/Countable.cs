namespace ReviewPortal.Figures;

/// <summary>What a page, each time that somebody sees it, adds to.</summary>
public sealed record Countable(int ArticleId, ArticleCountKind Kind);
