namespace ReviewPortal.PrintSubscribers;

/// <summary>How many lines of a list were added, and so on; or would be, where that is only asked.</summary>
/// <param name="Over">Of those added or changed: whose last day is over already.</param>
/// <param name="Doubled">Of all but the refused: to whose name and address a printed copy goes under another number as well.</param>
public sealed record ImportSummary(int Added, int Changed, int Unchanged, int Moved, int Refused, int Over, int Doubled)
{
    public static ImportSummary Nothing { get; } = new(0, 0, 0, 0, 0, 0, 0);

    public int Taken => Added + Changed + Moved;

    public ImportSummary With(LineReport line) =>
        With(line.Outcome) with { Over = Over + (line.IsOver ? 1 : 0), Doubled = Doubled + (line.Twin is null ? 0 : 1) };

    private ImportSummary With(LineOutcome outcome) => outcome switch
    {
        LineOutcome.Added => this with { Added = Added + 1 },
        LineOutcome.Changed => this with { Changed = Changed + 1 },
        LineOutcome.Unchanged => this with { Unchanged = Unchanged + 1 },
        LineOutcome.Moved => this with { Moved = Moved + 1 },
        LineOutcome.Refused => this with { Refused = Refused + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>“3 added, 1 changed, 0 unchanged, 0 of claimed ones moved on, 2 refused”.</summary>
    public string InWords => $"{Added:N0} added, {Changed:N0} changed, {Unchanged:N0} unchanged, {Moved:N0} of claimed ones moved on, {Refused:N0} refused{Remarks}";

    private string Remarks =>
        $"{(Over == 0 ? "" : $"; {Over:N0} already over")}{(Doubled == 0 ? "" : $"; {Doubled:N0} at the name and address of another number")}";
}
