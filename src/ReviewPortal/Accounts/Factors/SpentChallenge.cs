namespace ReviewPortal.Accounts.Factors;

/// <summary>A challenge that a passkey has answered: no answer to it counts again.</summary>
public sealed class SpentChallenge
{
    /// <summary>SHA-256 of the challenge, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>From then on the challenge is refused for its age, and this need not be known.</summary>
    public required DateTime ExpiresAt { get; init; }
}
