namespace ReviewPortal.Search;

/// <summary>One page of what was found.</summary>
/// <param name="Total">How many articles are shown on all pages.</param>
/// <param name="IsMore">Whether more were found than are shown.</param>
public sealed record SearchResults(int Total, bool IsMore, IReadOnlyList<SearchHit> Hits);
