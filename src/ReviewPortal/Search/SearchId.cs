namespace ReviewPortal.Search;

internal sealed record SearchId(int Id);
