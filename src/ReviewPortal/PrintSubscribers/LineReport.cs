namespace ReviewPortal.PrintSubscribers;

/// <summary>What became of one line of a list, in words; or would become, where that is only asked.</summary>
public sealed record LineReport(int Line, string Number, LineOutcome Outcome, string Words);
