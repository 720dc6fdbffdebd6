using System.Runtime.CompilerServices;
using System.Text;
using ReviewPortal.Csv;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.PrintSubscribers;

/// <summary>A list of subscribers as comma-separated values, read a line at a time, however long it is.</summary>
public sealed class SubscriberFile
{
    private readonly Stream _content;
    private readonly Encoding _encoding;
    private readonly char _delimiter;
    private readonly SubscriberColumns _columns;

    private SubscriberFile(Stream content, Encoding encoding, char delimiter, SubscriberColumns columns, IReadOnlyList<string> unknown)
    {
        (_content, _encoding, _delimiter, _columns, UnknownColumns) = (content, encoding, delimiter, columns, unknown);
    }

    public static IReadOnlyList<string> Columns => SubscriberColumns.Names;

    /// <summary>Headings that say nothing here: what stands under them is left out.</summary>
    public IReadOnlyList<string> UnknownColumns { get; }

    /// <param name="content">Can seek, and stays open for as long as the list is read.</param>
    /// <returns>Either the list or why it can't be read at all, in words.</returns>
    public static async Task<(SubscriberFile? File, string? Problem)> OpenAsync(Stream content, bool isWindows1252, int mostLines, CancellationToken cancellationToken)
    {
        var (encoding, problem, lines) = await CsvEncoding.RecogniseAsync(content, isWindows1252, cancellationToken);
        if (encoding is null) return (null, problem);
        if (lines > mostLines) return (null, $"There are {lines:N0} lines, more than the {mostLines:N0} that are taken in at once. Divide the list.");
        var headings = new List<(char Delimiter, IReadOnlyList<string> Headings)>();
        foreach (var delimiter in CsvRows.Delimiters) headings.Add((delimiter, await HeadingAsync(content, encoding, delimiter, cancellationToken)));
        var (found, names) = headings.MaxBy(h => SubscriberColumns.KnownIn(h.Headings));
        var (columns, wrong, unknown) = SubscriberColumns.Of(names);
        return columns is null ? (null, wrong) : (new(content, encoding, found, columns, unknown), null);
    }

    public async IAsyncEnumerable<CheckedLine> ReadAsync(IReadOnlyList<Plan> plans, DateTime now, SiteOptions site, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = Begin(_content, _encoding);
        var today = site.DateOf(now);
        var seen = new Dictionary<string, int>();
        var isHeading = true;
        await foreach (var row in CsvRows.ReadAsync(reader, _delimiter, cancellationToken))
        {
            if (isHeading)
            {
                isHeading = false;
                continue;
            }

            if (!row.IsBlank) yield return Check(row, plans, today, site, seen);
        }
    }

    private CheckedLine Check(CsvRow row, IReadOnlyList<Plan> plans, DateOnly today, SiteOptions site, Dictionary<string, int> seen)
    {
        if (row.Problem is not null) return new(row.Line, "", null, [row.Problem]);
        if (_columns.Read(row.Fields) is not { } entry)
            return new(row.Line, "", null, [Miscounted(row.Fields.Count)]);
        var number = SubscriberNumber.Plain(entry.Number) is { Length: > SubscriberNumber.MaxLength } ? "" : (entry.Number ?? "").Trim();
        var (facts, problems) = entry.Read(plans, today, site);
        if (facts is null) return new(row.Line, number, null, [.. problems.Select(p => p.Problem)]);
        return seen.TryAdd(facts.NumberKey, row.Line)
            ? new(row.Line, facts.Number, facts, [])
            : new(row.Line, facts.Number, null, [$"The number stands in line {seen[facts.NumberKey]} already. Leave one of them out."]);
    }

    private string Miscounted(int values)
    {
        var words = $"There {(values == 1 ? "is 1 value" : $"are {values} values")} where the first line names {_columns.Count} columns.";
        return values > _columns.Count
            ? $"{words} Put a value that has a separator in it between quotation marks."
            : $"{words} Something is left out, or a separator is missing.";
    }

    private static async Task<IReadOnlyList<string>> HeadingAsync(Stream content, Encoding encoding, char delimiter, CancellationToken cancellationToken)
    {
        using var reader = Begin(content, encoding);
        await foreach (var row in CsvRows.ReadAsync(reader, delimiter, cancellationToken)) return row.Fields;
        return [];
    }

    private static StreamReader Begin(Stream content, Encoding encoding)
    {
        content.Position = 0;
        return new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
    }
}
