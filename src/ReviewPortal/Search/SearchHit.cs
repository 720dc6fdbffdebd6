using ReviewPortal.Articles;

namespace ReviewPortal.Search;

/// <summary>An article that was found, as its reader sees it on the page of results.</summary>
/// <param name="Excerpt">Of what this reader may read; empty if it has no text.</param>
public sealed record SearchHit(
    string Slug, MarkedText Title, IReadOnlyList<MarkedText> Contributors, MarkedText? Dek, AccessLevel Access, DateTime PublishedAt, MarkedText Excerpt);
