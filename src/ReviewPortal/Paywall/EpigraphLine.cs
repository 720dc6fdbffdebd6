namespace ReviewPortal.Paywall;

public sealed record EpigraphLine(string Text, string? Source);
