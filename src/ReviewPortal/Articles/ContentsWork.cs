namespace ReviewPortal.Articles;

public sealed record ContentsWork(string Title, string? Credit);
