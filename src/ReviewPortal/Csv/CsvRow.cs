namespace ReviewPortal.Csv;

/// <summary>One row of a file of values.</summary>
/// <param name="Line">On which it begins, counted from 1; a row may have several, where line breaks stand between quotation marks.</param>
/// <param name="Problem">Why it can't be read, in words; null if it can.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Fields, string? Problem = null)
{
    public bool IsBlank => Problem is null && Fields.All(string.IsNullOrWhiteSpace);
}
