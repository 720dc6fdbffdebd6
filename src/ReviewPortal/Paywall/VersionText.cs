namespace ReviewPortal.Paywall;

/// <summary>The file of one version of an article, as it was uploaded.</summary>
internal sealed class VersionText
{
    public int VersionId { get; private set; }
    public required Articles.ArticleVersion Version { get; init; }
    public required string Source { get; init; }
}
