namespace ReviewPortal.Web.Feeds;

/// <summary>A feed as the head of a page names it.</summary>
/// <param name="Stem">The feed's path without the ending that names the format.</param>
internal sealed record FeedLinks(string Title, string Stem);
