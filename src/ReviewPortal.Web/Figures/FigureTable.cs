using ReviewPortal.Csv;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Figures;

/// <summary>Figures as a table, shown on a page and taken away as a file alike. Its cells are texts, whole numbers and money.</summary>
/// <param name="Name">In its addresses and its file's name.</param>
internal sealed record FigureTable(string Name, string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object>> Rows)
{
    /// <summary>Whether there is nothing in a row but zeros.</summary>
    public static bool IsEmpty(IReadOnlyList<object> row) => row.Skip(1).All(cell => cell is 0L or Money { Minor: 0 } or string);

    public static string InWords(object cell) => cell switch
    {
        Money { Minor: < 0 } sum => $"−{sum with { Minor = -sum.Minor }}",
        long number => $"{number:N0}",
        _ => cell.ToString() ?? "",
    };

    public async Task WriteAsync(CsvWriting csv, CancellationToken cancellationToken)
    {
        await csv.WriteAsync([.. Columns], cancellationToken);
        foreach (var row in Rows) await csv.WriteAsync([.. row.Select(cell => cell is Money sum ? sum.Major : cell)], cancellationToken);
    }
}
