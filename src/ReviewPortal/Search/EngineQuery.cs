using ReviewPortal.Articles;

namespace ReviewPortal.Search;

/// <summary>What an engine is asked for: a reader's query, and where it counts.</summary>
/// <param name="IsInHead">Only in titles and names.</param>
/// <param name="IsInTitle">Only in titles.</param>
/// <param name="Only">Only articles of this access level.</param>
internal sealed record EngineQuery(SearchQuery Query, bool IsInHead = false, bool IsInTitle = false, AccessLevel? Only = null)
{
    /// <summary>The word that an index has of an access level; of a character that no text's words have.</summary>
    public static string TermOf(AccessLevel access) => $"\uE000{access.ToString().ToLowerInvariant()}";
}
