using CsvHelper;

namespace ReviewPortal.Csv;

/// <summary>
/// Writes comma-separated values for people, who open them in a spreadsheet: in UTF-8 with its mark, and with an apostrophe before
/// text that a spreadsheet would take for a formula (CWE-1236). Numbers are what they are.
/// </summary>
public sealed class CsvWriting(Stream stream) : IAsyncDisposable
{
    private readonly CsvWriter _csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true);

    /// <summary>A row of texts, whole and decimal numbers, days and nothing.</summary>
    public async Task WriteAsync(IReadOnlyList<object?> values, CancellationToken cancellationToken)
    {
        foreach (var value in values)
        {
            switch (value)
            {
                case int number: _csv.WriteField(number); break;
                case long number: _csv.WriteField(number); break;
                case decimal number: _csv.WriteField(number); break;
                case DateOnly day: _csv.WriteField(day); break;
                case string or null: _csv.WriteField(Harmless((string?)value)); break;
                default: throw new ArgumentException($"{value.GetType()} is written as no value of a table.", nameof(values));
            }
        }

        await _csv.EndRecordAsync(cancellationToken);
    }

    /// <summary>Where lists are separated by semicolons a spreadsheet would begin another cell there; it knows the wide signs, too.</summary>
    private static string? Harmless(string? text)
    {
        if (string.IsNullOrEmpty(text)) return text;
        // At the beginning a tab is taken for the sign that it is.
        var inOneCell = $"{text[0]}{text[1..].Replace('\t', ' ')}".Replace(';', ',');
        return inOneCell.TrimStart() is ['＝' or '＋' or '－' or '＠', ..] ? $"'{inOneCell}" : inOneCell;
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();
}
