using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Web.Figures;

namespace ReviewPortal.Web.Pages.Admin.Figures;

/// <summary>The figures, by month or by week.</summary>
internal sealed class IndexModel(FigureReport report) : PageModel
{
    /// <summary>Of each table; the file has them all.</summary>
    public const int MostRows = 52;

    /// <summary>A quarter of a year of weeks, all of the months; the rest is opened by a press.</summary>
    public const int AtOnce = 13;

    public bool IsByWeek { get; private set; }
    public IReadOnlyList<(FigureTable Table, IReadOnlyList<Plot> Plots)> Report { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? by, CancellationToken cancellationToken)
    {
        if (by is not (null or "week")) return NotFound();
        IsByWeek = by == "week";
        Report = await report.MakeAsync(IsByWeek, cancellationToken);
        return Page();
    }

    /// <summary>The latest first; of the time before anything was to be counted, none. The latest row is always there.</summary>
    public static IReadOnlyList<IReadOnlyList<object>> RowsOf(FigureTable table) =>
        [.. table.Rows.Take(MostRows).Take(Math.Max(1, table.Rows.Select((row, i) => FigureTable.IsEmpty(row) ? 0 : i + 1).DefaultIfEmpty().Max()))];

    public string CaptionOf(FigureTable table) => table.Name switch
    {
        "articles" => table.Rows.Count > MostRows ? $"The first {MostRows} of {table.Rows.Count:N0} articles, by what was taken" : "By what was taken",
        "subscribers" => $"As each {(IsByWeek ? "week" : "month")} ended, and now",
        _ => $"By {(IsByWeek ? "week" : "month")}, the latest first",
    };
}
