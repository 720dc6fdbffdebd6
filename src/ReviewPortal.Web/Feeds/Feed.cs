namespace ReviewPortal.Web.Feeds;

/// <summary>What a feed says, in whatever format. Addresses are absolute, and no text holds a character that XML forbids.</summary>
internal sealed record Feed
{
    public required string Title { get; init; }
    public required string Description { get; init; }

    /// <summary>Of the page that it is the feed of.</summary>
    public required Uri Home { get; init; }

    /// <summary>Its own address, without the ending that names the format; null for one whose address is a secret.</summary>
    public required Uri? Stem { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>UTC. A feed that never had an entry is as old as time: the answer must not depend on when it is asked for.</summary>
    public DateTime UpdatedAt => Entries.Count == 0 ? DateTime.UnixEpoch : Entries.Max(e => e.UpdatedAt);

    /// <summary>By what it is known: its address, or else its page's.</summary>
    public string AddressIn(FeedFormat format) => Stem is null ? Home.AbsoluteUri : $"{Stem}.{format.Extension}";
}
