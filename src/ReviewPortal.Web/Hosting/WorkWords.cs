using ReviewPortal.Articles;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Hosting;

/// <summary>The words that the review has for each kind of work.</summary>
internal static class WorkWords
{
    public static string Label(this WorkKind kind) => kind.ToString();

    /// <summary>Above a work and the pieces on it.</summary>
    public static string Heading(this WorkKind kind) => kind switch
    {
        WorkKind.Book => "Book reviewed in these pages",
        WorkKind.Recording => "Recording heard in these pages",
        WorkKind.Exhibition => "Exhibition visited in these pages",
        _ => $"{kind.Label()} seen in these pages",
    };

    /// <summary>“Film · 2 pieces · 1967”: what a list says beside a title; nothing for the one piece on a book of no known year.</summary>
    public static string Beside(WorkIndexLine line) => string.Join(" · ", new[]
    {
        line.Kind == WorkKind.Book ? null : line.Kind.Label(),
        line.Pieces == 1 ? null : $"{line.Pieces:N0} pieces",
        line.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.OfType<string>());
}
