namespace ReviewPortal.Search;

/// <summary>What an engine is asked for: a reader's query, and where it counts.</summary>
/// <param name="IsInHead">Only in titles and names.</param>
/// <param name="IsInTitle">Only in titles.</param>
internal sealed record EngineQuery(SearchQuery Query, bool IsInHead = false, bool IsInTitle = false);
