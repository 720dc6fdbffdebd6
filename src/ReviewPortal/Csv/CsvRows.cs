using System.Runtime.CompilerServices;
using CsvHelper;

namespace ReviewPortal.Csv;

/// <summary>Reads comma-separated values (RFC 4180), and those that semicolons or tabs separate, a row at a time.</summary>
public static class CsvRows
{
    /// <summary>In characters. Nothing in a list of people is longer.</summary>
    public const int MaxField = 2_000;

    /// <summary>In bytes. A quotation mark that is never closed would swallow the file, and the memory with it.</summary>
    private const int MaxRow = 64 * 1024;

    public static IReadOnlyList<char> Delimiters { get; } = [',', ';', '\t'];

    public static async IAsyncEnumerable<CsvRow> ReadAsync(TextReader text, char delimiter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var malformed = new Dictionary<long, CsvMalformedReason>();
        var options = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = MaxRow,
            OnMalformedRecord = row => malformed[row.LineNumber] = row.Reason,
        };
        await using var reader = CsvReader.Create(text, options, leaveOpen: true);
        var (last, isFirst) = (0, true);
        while (true)
        {
            var row = await NextAsync(reader, last, cancellationToken);
            if (row is null) yield break;
            // By which a spreadsheet is told what separates the values: no row.
            var isHint = isFirst && row.Fields is [{ } hint, ..] && hint.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
            (last, isFirst) = (row.Line, false);
            if (isHint) continue;
            yield return malformed.Remove(row.Line, out var reason) ? row with { Problem = InWords(reason) } : row;
            if (row.Problem == TooLong) yield break;
        }
    }

    private const string TooLong = "A value from here on is too long. Is a quotation mark not closed? Nothing after this line was read.";

    private static async Task<CsvRow?> NextAsync(CsvReader reader, int last, CancellationToken cancellationToken)
    {
        try
        {
            if (!await reader.ReadAsync(cancellationToken)) return null;
        }
        catch (CsvFormatException)
        {
            return new CsvRow(last + 1, [], TooLong);
        }

        var fields = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
        var problem = fields.Exists(f => f.Length > MaxField) ? $"A value here is longer than {MaxField:N0} characters. Is a quotation mark not closed?" : null;
        return new CsvRow((int)reader.LineNumber, fields, problem);
    }

    private static string InWords(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "A quotation mark is opened here and never closed.",
        _ => "A quotation mark stands in the midst of a value: put the whole value between quotation marks, and double those in it.",
    };
}
