using System.Collections.Frozen;

namespace ReviewPortal.Articles;

/// <summary>Words that are, or may become, addresses of the site's own under <c>/articles</c>.</summary>
public static class ReservedSlugs
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "admin", "all", "archive", "atom", "delete", "edit", "export", "feed", "import", "index", "json", "latest", "new", "page",
        "preview", "rss", "search", "upload");

    public static bool Contains(string slug) => Words.Contains(slug);
}
