namespace ReviewPortal.Articles;

/// <param name="Slug">Of the work's own page.</param>
public sealed record ContentsWork(string Title, string? Credit, string? Slug);
