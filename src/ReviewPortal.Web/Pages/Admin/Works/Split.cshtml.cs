using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Pages.Admin.Works;

/// <summary>Takes pieces out of a record: ticked first, then confirmed.</summary>
internal sealed class SplitModel(ReviewDbContext db, WorkDesk desk) : PageModel
{
    private DeskWork? _record;

    public DeskWork Record => _record ?? throw new InvalidOperationException("The record is shown before it was loaded.");

    [BindProperty(Name = "pieces")]
    public List<int> Pieces { get; set; } = [];

    /// <summary>The pieces that were ticked, once they can be taken out.</summary>
    public IReadOnlyList<DeskPiece> Leaving { get; private set; } = [];

    public string? PiecesProblem => ModelState["pieces"]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, string? seen, bool confirmed, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (Record.Work.State != seen) return Changed();
        var ticked = Record.Pieces.Where(p => Pieces.Contains(p.Line.Id)).ToList();
        if (ticked.Count == 0) ModelState.AddModelError("pieces", "Tick the pieces that are about another work.");
        else if (ticked.Count == Record.Pieces.Count) ModelState.AddModelError("pieces", "Leave at least one piece on this record. To change what it says, edit it.");
        if (!ModelState.IsValid) return Page();
        Leaving = ticked;
        if (!confirmed) return Page();

        var (_, made) = await desk.SplitAsync(id, seen, [.. ticked.Select(p => p.Line.Id)], cancellationToken);
        return made is { } split ? Redirect($"/admin/works/{split}?notice=split") : await LoadAsync(id, cancellationToken) ? Changed() : NotFound();
    }

    private PageResult Changed()
    {
        Leaving = [];
        ModelState.AddModelError("", "Somebody has changed this record, or a piece on it was saved, since you saw it. Look at it again, and tick anew.");
        return Page();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        _record = await DeskWork.FindAsync(db, id, cancellationToken);
        return _record is not null;
    }
}
