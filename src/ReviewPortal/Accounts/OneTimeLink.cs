namespace ReviewPortal.Accounts;

/// <summary>A link that a reader was sent and that works once. Instants are UTC.</summary>
public sealed class OneTimeLink
{
    public int Id { get; private set; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>Null for nobody: written for an address without an account, so that its answer takes as long. It opens nothing.</summary>
    public required string? ReaderId { get; init; }

    /// <summary>SHA-256 of the secret in the link, in lower-case hexadecimal; the secret itself is not kept.</summary>
    public required string TokenHash { get; init; }

    public required DateTime CreatedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; private set; }

    /// <summary>A local address: where the reader was.</summary>
    public required string ReturnUrl { get; init; }

    /// <summary>For <see cref="LinkPurpose.Move"/>: the address to which the account moves.</summary>
    public string? NewEmail { get; init; }
}
