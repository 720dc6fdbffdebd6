namespace ReviewPortal.Web.Sitemaps;

/// <summary>A page of the site, and when what it shows was last saved and last published (UTC), if that is known.</summary>
internal sealed record SitemapAddress(string Path, DateTime? SavedAt = null, DateTime? PublishedAt = null)
{
    /// <summary>What was saved before it was published became visible when it was.</summary>
    public DateTime? ChangedAt => SavedAt > PublishedAt ? SavedAt : PublishedAt;
}
