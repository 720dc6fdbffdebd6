namespace ReviewPortal.PrintSubscribers;

/// <summary>How many lines of a list were added, and so on; or would be, where that is only asked.</summary>
public sealed record ImportSummary(int Added, int Changed, int Unchanged, int Moved, int Refused)
{
    public static ImportSummary Nothing { get; } = new(0, 0, 0, 0, 0);

    public int Taken => Added + Changed + Moved;

    public ImportSummary With(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Added => this with { Added = Added + 1 },
        LineOutcome.Changed => this with { Changed = Changed + 1 },
        LineOutcome.Unchanged => this with { Unchanged = Unchanged + 1 },
        LineOutcome.Moved => this with { Moved = Moved + 1 },
        LineOutcome.Refused => this with { Refused = Refused + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>“3 added, 1 changed, 0 unchanged, 0 of claimed ones moved on, 2 refused”.</summary>
    public string InWords => $"{Added:N0} added, {Changed:N0} changed, {Unchanged:N0} unchanged, {Moved:N0} of claimed ones moved on, {Refused:N0} refused";
}
