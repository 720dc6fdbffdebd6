namespace ReviewPortal.Subscriptions;

/// <summary>Who did something at the circulation desk, and what they noted.</summary>
public sealed record Signature(string By, string? Note)
{
    public const int MaxNote = 500;

    /// <summary>The note in one line; null if there is nothing in it.</summary>
    public string? Note { get; } = OneLine(Note);

    /// <returns>Why this can't stand as the reason of an act at the desk, in words for its field; null if it can.</returns>
    public static string? RefuseReason(string? text) =>
        OneLine(text) is null ? "Say why."
        : text?.Length > MaxNote ? $"This is longer than {MaxNote} characters."
        : null;

    /// <summary>The same, with what the site itself has to say of the act before the note.</summary>
    public Signature Saying(string words) => new(By, $"{words} {Note}");

    // A line break would forge another act's line, and PostgreSQL refuses NUL.
    private static string? OneLine(string? text)
    {
        var line = string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length == 0 ? null : line;
    }
}
