using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Pages.Admin.Works;

/// <summary>Shows two records beside each other, says what becomes of them, and makes them one.</summary>
internal sealed class MergeWithModel(ReviewDbContext db, WorkDesk desk) : PageModel
{
    private DeskWork? _stays;
    private DeskWork? _goes;

    public DeskWork Stays => _stays ?? throw new InvalidOperationException("The record is shown before it was loaded.");
    public DeskWork Goes => _goes ?? throw new InvalidOperationException("The record is shown before it was loaded.");

    public async Task<IActionResult> OnGetAsync(int id, int other, CancellationToken cancellationToken)
    {
        if (id == other) return NotFound();
        _stays = await DeskWork.FindAsync(db, id, cancellationToken);
        _goes = await DeskWork.FindAsync(db, other, cancellationToken);
        return _stays is null || _goes is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, int other, string? seenStays, string? seenGoes, CancellationToken cancellationToken)
    {
        if (id == other) return NotFound();
        if (await desk.MergeAsync(other, seenGoes ?? "", id, seenStays ?? "", cancellationToken) == WorkOutcome.Done)
            return Redirect($"/admin/works/{id}?notice=merged");
        ModelState.AddModelError("", "Somebody has changed one of these records, or a piece on it was saved, since you saw it. Look at both again before you merge them.");
        return await OnGetAsync(id, other, cancellationToken);
    }
}
