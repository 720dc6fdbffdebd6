namespace ReviewPortal.Search;

/// <param name="Score">The higher the better; of hits in one index.</param>
internal sealed record SearchRow(int Id, double Score);
