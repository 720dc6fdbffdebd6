namespace ReviewPortal.Records;

/// <summary>
/// One line of the record: who did what, when, from where. Written once; <see cref="Data.ReviewDbContext"/> refuses to change or delete
/// one, and so do triggers of the database. It holds no password, no token, no text of an article, and no address that somebody typed, but for what the
/// desk writes as a reason.
/// </summary>
public sealed class RecordEntry
{
    public const int MaxWords = 300;

    public long Id { get; private set; }
    public required DateTime At { get; init; }
    public required RecordKind Kind { get; init; }
    public required RecordOutcome Outcome { get; init; }

    /// <summary>Who did it, if known: there may be no such reader any more.</summary>
    public required string? ReaderId { get; init; }

    /// <summary>What they were called then.</summary>
    public required string? Name { get; init; }

    /// <summary>The reader whom it was done to, if that is somebody else.</summary>
    public required string? AboutReaderId { get; init; }

    /// <summary>What it was done to, in words.</summary>
    public required string? About { get; init; }

    /// <summary>The range of addresses it came from, in CIDR notation; null for the command line.</summary>
    public required string? Range { get; init; }
}
