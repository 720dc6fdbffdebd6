namespace ReviewPortal.Figures;

/// <summary>For how long somebody held a plan, as one row of the books says. Instants are UTC, the end exclusive.</summary>
/// <param name="Who">The same for all spans of one person.</param>
public sealed record Span(string Who, string Plan, DateTime From, DateTime Until, StartKind Start, EndKind End)
{
    public bool IsAt(DateTime instant) => From <= instant && instant < Until;
}
