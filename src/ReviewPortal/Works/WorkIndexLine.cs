using System.Text;
using ReviewPortal.Articles;

namespace ReviewPortal.Works;

/// <summary>A work as the list of works prints it.</summary>
/// <param name="Pieces">The published articles about it.</param>
public sealed record WorkIndexLine(
    int Id, string Slug, WorkKind Kind, string Title, string SortTitle, string? Credit, string? Author, string? SortAuthor, int? Year, int Pieces)
{
    /// <summary>Under what it stands in a list: a letter, “0–9”, a year; null for what has none.</summary>
    public string? HeadingBy(WorkOrder order) => order switch
    {
        WorkOrder.Year => Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        WorkOrder.Author => SortAuthor is null ? null : Initial(SortAuthor),
        _ => Initial(SortTitle),
    };

    private static string Initial(string sorted) => sorted.EnumerateRunes().FirstOrDefault() is var first && Rune.IsDigit(first) ? "0–9" : Rune.ToUpperInvariant(first).ToString();
}
