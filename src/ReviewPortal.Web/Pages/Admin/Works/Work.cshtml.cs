using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Pages.Admin.Works;

/// <summary>A record at the desk: its facts, the pieces on it, and what can be done with it.</summary>
internal sealed class WorkModel(ReviewDbContext db, TimeProvider time) : PageModel
{
    private DeskWork? _record;

    public DeskWork Record => _record ?? throw new InvalidOperationException("The record is shown before it was loaded.");
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;
    public bool IsPublic => Record.IsPublicAt(Now);
    public WorkTable Twins { get; private set; } = new("", [], null);

    [FromQuery(Name = "notice")]
    public string? Notice { get; set; }

    public string? Said => Notice switch
    {
        "saved" => "Saved.",
        "merged" => "The records are one now. The address of the other leads here.",
        "split" => "These pieces have a record of their own now: this one.",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        _record = await DeskWork.FindAsync(db, id, cancellationToken);
        if (_record is not { Work: var work }) return NotFound();
        var twins = db.Works.Where(w => w.Id != id && w.Kind == work.Kind && w.SortTitle == work.SortTitle).OrderBy(w => w.Id).Take(20);
        Twins = new WorkTable("Records with the same title: choose one to merge it with this", await DeskWorkLine.LoadAsync(db, twins, cancellationToken), id);
        return Page();
    }
}
