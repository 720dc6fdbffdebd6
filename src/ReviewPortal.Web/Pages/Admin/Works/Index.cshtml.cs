using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Pages.Admin.Works;

/// <summary>The records of works, and which of them look like two of one.</summary>
internal sealed class IndexModel(ReviewDbContext db) : PageModel
{
    private const int PageSize = 50;

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [FromQuery(Name = "only")]
    public string? Only { get; set; }

    public bool OnlyTwins => Only == "twins";
    public bool IsFiltered => OnlyTwins || !string.IsNullOrWhiteSpace(Q);
    public WorkTable Table { get; private set; } = new("", [], null);
    public PageNumbers Pages { get; private set; } = new("/admin/works", 1, 0, PageSize);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (PageNumbers.Asked(Request.Query) is not { } page) return NotFound();
        var found = db.Works.AsNoTracking();
        if (OnlyTwins) found = found.WithTwin(db);
        if (!string.IsNullOrWhiteSpace(Q)) found = found.Named(Q.Trim());
        Pages = new PageNumbers(Address(), page, await found.CountAsync(cancellationToken), PageSize) { Before = "Previous", After = "Next" };
        if (!Pages.Exists) return NotFound();

        var lines = await DeskWorkLine.LoadAsync(db, found.OrderBy(w => w.SortTitle).ThenBy(w => w.Id).Skip(Pages.Skipped).Take(PageSize), cancellationToken);
        Table = new WorkTable(Pages.Total == 1 ? "One work" : $"{Pages.Total:N0} works by title", lines, null);
        return Page();
    }

    private string Address()
    {
        var query = new QueryString();
        if (!string.IsNullOrWhiteSpace(Q)) query = query.Add("q", Q);
        if (OnlyTwins) query = query.Add("only", "twins");
        return "/admin/works" + query.ToUriComponent();
    }
}
