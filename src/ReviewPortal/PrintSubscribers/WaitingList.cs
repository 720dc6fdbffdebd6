namespace ReviewPortal.PrintSubscribers;

/// <summary>A list that somebody sent to the desk, kept until it is taken in and for a day at most. Instants are UTC.</summary>
public sealed class WaitingList
{
    /// <summary>Of what the desk takes; longer lists are imported by the command.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    public const int MaxLines = 25_000;

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    public Guid Id { get; init; } = Guid.NewGuid();
    public required string ReaderId { get; init; }
    public required DateTime At { get; init; }
    public required byte[] Content { get; init; }
    public required bool IsWindows1252 { get; init; }

    /// <summary>When somebody pressed the button: it is pressed once.</summary>
    public DateTime? PressedAt { get; private set; }

    /// <summary>What was done, in words; null before, and if it did not come to its end.</summary>
    public string? Outcome { get; private set; }
}
