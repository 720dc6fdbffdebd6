using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Pages.Admin.Works;

/// <summary>Finds the record with which one is to be merged. It suggests those with the same title.</summary>
internal sealed class MergeModel(ReviewDbContext db) : PageModel
{
    private const int Most = 30;

    private DeskWork? _record;

    public DeskWork Record => _record ?? throw new InvalidOperationException("The record is shown before it was loaded.");
    public WorkTable Table { get; private set; } = new("", [], null);

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        _record = await DeskWork.FindAsync(db, id, cancellationToken);
        if (_record is not { Work: var work }) return NotFound();
        if (Q is null) Q = work.Title.Length > 200 ? work.Title[..200] : work.Title;
        var found = db.Works.AsNoTracking().Where(w => w.Id != id);
        if (!string.IsNullOrWhiteSpace(Q)) found = found.Named(Q.Trim());
        var total = await found.CountAsync(cancellationToken);
        var lines = await DeskWorkLine.LoadAsync(db, found.OrderBy(w => w.SortTitle).ThenBy(w => w.Id).Take(Most), cancellationToken);
        Table = new WorkTable(total > Most ? $"The first {Most} of {total:N0} works; search for more of its title" : total == 1 ? "One work" : $"{total:N0} works", lines, id);
        return Page();
    }
}
