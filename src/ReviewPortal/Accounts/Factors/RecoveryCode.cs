namespace ReviewPortal.Accounts.Factors;

/// <summary>What lets a reader in once who has lost their other ways. Gone when it is used.</summary>
public sealed class RecoveryCode
{
    public required string ReaderId { get; init; }

    /// <summary>SHA-256 of the code, in hexadecimal.</summary>
    public required string Hash { get; init; }
}
