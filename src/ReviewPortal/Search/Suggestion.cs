namespace ReviewPortal.Search;

/// <param name="Text">A title or a name.</param>
/// <param name="Kind">What it is of: article, contributor, subject.</param>
/// <param name="Address">Where it leads.</param>
public sealed record Suggestion(string Text, string Kind, string Address);
