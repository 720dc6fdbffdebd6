namespace ReviewPortal.Mail;

/// <summary>A message that waits to be sent, was sent, or could not be. Instants are UTC.</summary>
public sealed class OutboxMessage
{
    public int Id { get; private set; }

    /// <summary>Null for nobody: what is written for an address without an account, so that its answer takes as long.</summary>
    public string? To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Null once it was sent: it may hold a link that signs in.</summary>
    public string? Text { get; init; }

    /// <inheritdoc cref="Text"/>
    public string? Html { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>From then on it is not worth sending: its link has expired.</summary>
    public DateTime? WorthUntil { get; init; }

    /// <summary>Whoever sends it moves this on first, so that nobody else does. Null when there is nothing to send any more.</summary>
    public DateTime? NextTryAt { get; init; }

    public int Attempts { get; init; }
    public DateTime? SentAt { get; init; }

    /// <summary>Given up: it stands at the desk.</summary>
    public DateTime? FailedAt { get; init; }

    /// <summary>Why the last try failed, in words that name nobody. Null also while it is being sent.</summary>
    public string? LastError { get; init; }
}
