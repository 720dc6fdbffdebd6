namespace ReviewPortal.Articles;

public sealed record ImportSummary(int Saved, int Unchanged, int Refused);
