namespace ReviewPortal.Issues;

/// <summary>A dated number of the review.</summary>
public sealed class Issue : Data.IPublicContent
{
    public int Id { get; private set; }
    public required DateOnly CoverDate { get; init; }
    public int? Volume { get; set; }
    public int? Number { get; set; }
    /// <summary>Grows with every change at the desk, so that the second of two editors is told.</summary>
    public int Revision { get; private set; }

    public List<Articles.Article> Articles { get; } = [];
}
