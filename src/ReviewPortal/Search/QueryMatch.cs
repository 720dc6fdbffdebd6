namespace ReviewPortal.Search;

/// <param name="Clause">Which of the query's.</param>
internal readonly record struct QueryMatch(int Start, int End, int Clause);
