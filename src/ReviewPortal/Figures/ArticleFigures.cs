namespace ReviewPortal.Figures;

/// <summary>How often an article's opening was read, its offers were seen, and one was taken.</summary>
public sealed record ArticleFigures(string Slug, string Title, long Read, long Seen, long Taken);
