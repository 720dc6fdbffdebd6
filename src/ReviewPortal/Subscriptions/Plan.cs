namespace ReviewPortal.Subscriptions;

/// <summary>What can be bought. What it covers decides access; its name decides nothing.</summary>
public sealed class Plan : Data.IPublicContent
{
    public int Id { get; private set; }
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public required string Description { get; set; }
    public required int Position { get; set; }

    /// <summary>Printed copies are sent.</summary>
    public bool CoversPrint { get; set; }

    /// <summary>Opens online what was published within the last <see cref="RecentMonths"/> months.</summary>
    public bool CoversRecent { get; set; }

    /// <summary>Opens online everything older as well.</summary>
    public bool CoversArchive { get; set; }

    public List<Offer> Offers { get; } = [];

    public const int RecentMonths = 12;
}
