using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Web.Figures;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Figures;

/// <summary>One table of the figures as a file. It names nobody.</summary>
internal sealed class TableModel(FigureReport report) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string table, string? by, CancellationToken cancellationToken)
    {
        if (!FigureReport.Names.Contains(table) || by is not (null or "week")) return NotFound();
        var (found, _) = (await report.MakeAsync(by == "week", cancellationToken)).Single(t => t.Table.Name == table);
        return new CsvResult($"{table}.csv", found.WriteAsync);
    }
}
