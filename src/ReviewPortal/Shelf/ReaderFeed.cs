namespace ReviewPortal.Shelf;

/// <summary>A reader's private feed, at an address that only they were told. Instants are UTC.</summary>
public sealed class ReaderFeed
{
    public required string ReaderId { get; init; }

    /// <summary>SHA-256 of the secret in the feed's address, in lower-case hexadecimal; the secret itself is not kept.</summary>
    public required string TokenHash { get; set; }

    public required DateTime CreatedAt { get; set; }
    public DateTime? LastFetchedAt { get; set; }
}
