using System.Globalization;

namespace ReviewPortal.Web.Figures;

/// <summary>
/// The first rows of a table as a drawing: under each name a bar for each column of numbers, as long as its number is of the highest in that
/// column, with the number beside it.
/// </summary>
/// <param name="Id">In letters and hyphens, once on a page.</param>
/// <param name="Description">What it shows, for whoever does not see it.</param>
internal sealed record RankPlot(string Id, string Title, string Description, IReadOnlyList<string> Columns, IReadOnlyList<(string Name, IReadOnlyList<long> Values)> Rows)
{
    public const int MostRows = 10;
    public const int Width = 360;
    public const int Thick = 8;
    private const int Head = 14;
    private const int Row = 36;
    private const int MostLetters = 50;

    /// <summary>Beside the longest bar, for its number.</summary>
    private const int Number = 44;

    public int Height => Head + Rows.Count * Row;

    /// <returns>Null if there is nothing to draw.</returns>
    public static RankPlot? Of(FigureTable table)
    {
        var rows = table.Rows.Take(MostRows).Select(row => (Short(FigureTable.InWords(row[0])), (IReadOnlyList<long>)[.. row.Skip(1).Cast<long>()])).ToList();
        if (rows.Count == 0) return null;
        var (first, columns) = (table.Rows[0], table.Columns.Skip(1).ToList());
        var told = string.Join(", ", columns.Select((column, i) => $"{column.ToLowerInvariant()} {first[i + 1]:N0}"));
        return new($"{table.Name}-ranks", table.Title, $"The first {rows.Count} of the table, which has each number. First is {FigureTable.InWords(first[0])}: {told}.", columns, rows);
    }

    public string X(int column) => Text(At(column));

    public static int NameY(int row) => Head + row * Row + 11;

    public static int BarY(int row) => Head + row * Row + 16;

    public string Length(int row, int column) => Text(Long(row, column));

    /// <summary>Where the number of a bar stands.</summary>
    public string NumberX(int row, int column) => Text(At(column) + Long(row, column) + 4);

    /// <summary>Of what was counted once there is something to be seen.</summary>
    private decimal Long(int row, int column)
    {
        var value = Rows[row].Values[column];
        return value == 0 ? 0 : Math.Max(1, Room * value / Rows.Max(r => r.Values[column]));
    }

    private decimal Room => Step - Number;

    private decimal Step => (decimal)Width / Columns.Count;

    private decimal At(int column) => Step * column;

    private static string Short(string name) => name.Length <= MostLetters ? name : $"{name[..MostLetters].TrimEnd()}…";

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
