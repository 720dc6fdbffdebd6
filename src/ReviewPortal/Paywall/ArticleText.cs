namespace ReviewPortal.Paywall;

/// <summary>
/// The rendered text of an article, opening and whole beside each other. Internal, with <see cref="VersionText"/>: what
/// lies outside this assembly cannot name it, so it cannot select it.
/// </summary>
internal sealed class ArticleText : Data.IPublicContent
{
    public int ArticleId { get; init; }
    public required string TeaserHtml { get; set; }
    public required string FullHtml { get; set; }

    /// <summary>Whether the teaser is less than the whole.</summary>
    public required bool IsCut { get; set; }

    /// <summary>The <see cref="Articles.ArticleMarkdown.DialectVersion"/> it was rendered with.</summary>
    public required int DialectVersion { get; set; }
}
