namespace ReviewPortal.Records;

/// <summary>Who does what is done in this scope, and from which range of addresses.</summary>
public sealed record Actor(string? ReaderId, string? Name, string? Range)
{
    public static Actor CommandLine { get; } = new(null, "The command line", null);

    public bool IsCommandLine => ReferenceEquals(this, CommandLine);
}
