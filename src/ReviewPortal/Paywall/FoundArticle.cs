using ReviewPortal.Articles;

namespace ReviewPortal.Paywall;

/// <summary>An article that a search has found, before any of its text is selected.</summary>
internal sealed record FoundArticle(
    int Id, int Revision, string Slug, string Title, string? Dek, AccessLevel Access, DateTime? PublishedAt, IReadOnlyList<string> Contributors);
