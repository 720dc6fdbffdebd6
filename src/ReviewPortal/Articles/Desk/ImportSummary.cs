namespace ReviewPortal.Articles.Desk;

public sealed record ImportSummary(int Saved, int Unchanged, int Refused);
