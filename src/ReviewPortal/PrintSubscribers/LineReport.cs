namespace ReviewPortal.PrintSubscribers;

/// <summary>What became of one line of a list, in words; or would become, where that is only asked.</summary>
/// <param name="IsOver">Its last day is over already.</param>
/// <param name="Twin">Another number with the same name and address, and printed copies, too.</param>
public sealed record LineReport(int Line, string Number, LineOutcome Outcome, string Words, bool IsOver = false, string? Twin = null)
{
    /// <summary>What should be looked at, though the line is taken in; null if nothing.</summary>
    public string? Remark => (IsOver, Twin) switch
    {
        (true, _) => $"{Words}: already over",
        (_, { } other) => $"{Words}: No. {other} has the same name and address, so two labels would go there",
        _ => null,
    };
}
