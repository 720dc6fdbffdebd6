namespace ReviewPortal.Subscriptions;

/// <summary>Who did something at the circulation desk, and what they noted.</summary>
public sealed record Signature(string By, string? Note)
{
    public const int MaxNote = 500;

    /// <summary>Stands after a detail. Nothing that was typed has it, nor has any note of before.</summary>
    public const char AfterDetail = '\n';

    /// <summary>The note in one line, after the detail if there is one; null if there is nothing in it.</summary>
    public string? Note { get; private init; } = OneLine(Note);

    /// <returns>Why this can't stand as the reason of an act at the desk, in words for its field; null if it can.</returns>
    public static string? RefuseReason(string? text) =>
        OneLine(text) is null ? "Say why."
        : text?.Length > MaxNote ? $"This is longer than {MaxNote} characters."
        : null;

    /// <summary>The same, with what the site itself has to say of the act before the note.</summary>
    public Signature Saying(string words) => new(By, $"{words} {Note}");

    /// <summary>The same, with what the site has to say of the act apart from the note, which is for the staff alone.</summary>
    public Signature Detailing(string detail) => this with { Note = $"{OneLine(detail)}{AfterDetail}{Note}" };

    // A line break would forge another act's line, and PostgreSQL refuses NUL.
    private static string? OneLine(string? text)
    {
        var line = string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length == 0 ? null : line;
    }
}
