namespace ReviewPortal.Data;

/// <summary>
/// The state of all public content: its number, and the instant (UTC) at which time alone will change what is public. Two
/// states are the same edition when both are equal.
/// </summary>
public sealed record EditionState(long Number, DateTime ValidUntil);
