namespace ReviewPortal.Issues;

/// <summary>A dated number of the review.</summary>
public sealed class Issue : Data.IPublicContent
{
    public int Id { get; private set; }
    public required DateOnly CoverDate { get; init; }
    public int? Volume { get; set; }
    public int? Number { get; set; }
    public List<Articles.Article> Articles { get; } = [];
}
