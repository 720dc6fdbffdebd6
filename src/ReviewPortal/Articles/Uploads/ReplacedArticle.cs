namespace ReviewPortal.Articles.Uploads;

/// <param name="Revision">To hand back on confirmation: what its editor has seen.</param>
public sealed record ReplacedArticle(int Id, string Title, int Revision, ArticleStatus Status, DateTime SavedAt);
