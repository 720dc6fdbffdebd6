using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Works;

namespace ReviewPortal.Web.Pages.Admin.Works;

/// <summary>Puts the facts of a record right.</summary>
internal sealed class EditModel(ReviewDbContext db, WorkDesk desk, TimeProvider time) : PageModel
{
    public const int MaxText = 300;

    private DeskWork? _record;

    public DeskWork Record => _record ?? throw new InvalidOperationException("The record is shown before it was loaded.");

    [BindProperty]
    public string? WorkTitle { get; set; }

    [BindProperty]
    public string? Credit { get; set; }

    [BindProperty]
    public string? Year { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Isbn { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        var facts = Record.FactsAt(time.GetUtcNow().UtcDateTime);
        (WorkTitle, Credit, Year, Kind, Isbn) = (facts.Title, facts.Credit, $"{facts.Year}", facts.Kind.ToString(), facts.Isbn);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, string? seen, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (Read() is not { } facts) return Page();
        switch (await desk.EditAsync(id, seen ?? "", facts, cancellationToken))
        {
            case WorkOutcome.Done:
                return Redirect($"/admin/works/{id}?notice=saved");
            case WorkOutcome.IsbnIsAnothers:
                ModelState.AddModelError(nameof(Isbn), "Another record is known by this ISBN. If the two are one, merge them.");
                return Page();
            default:
                if (!await LoadAsync(id, cancellationToken)) return NotFound();
                ModelState.Remove("seen");
                ModelState.AddModelError("", "Somebody has changed this record, or a piece on it was saved, since you opened it. Your entries are kept here; saving again puts them in place.");
                return Page();
        }
    }

    private WorkFacts? Read()
    {
        var title = Text(nameof(WorkTitle), WorkTitle);
        if (title is null && ModelState.IsValid) Refuse(nameof(WorkTitle), "Enter the work’s title.");
        var credit = Text(nameof(Credit), Credit);
        var year = FormText.Whole(Year, 1000, 9999);
        if (year is null && !string.IsNullOrWhiteSpace(Year)) Refuse(nameof(Year), "Enter a year of four digits, or leave it empty.");
        if (!Enum.TryParse<WorkKind>(Kind, out var kind) || kind.ToString() != Kind) Refuse(nameof(Kind), "Choose one of the kinds.");
        var isbn = string.IsNullOrWhiteSpace(Isbn) ? null : ReviewPortal.Articles.Isbn.From(Isbn);
        if (isbn is null && !string.IsNullOrWhiteSpace(Isbn)) Refuse(nameof(Isbn), "This is no ISBN: it has 10 or 13 digits, and the last checks the others. Compare it with the book.");
        return ModelState.IsValid && title is not null ? new WorkFacts(kind, title, credit, year, isbn) : null;
    }

    private string? Text(string field, string? entered)
    {
        if (entered?.Any(char.IsControl) == true) Refuse(field, "This holds a character that cannot be printed. Type it anew.");
        else if (entered?.Trim().Length > MaxText) Refuse(field, $"This is longer than {MaxText} characters.");
        return string.IsNullOrWhiteSpace(entered) ? null : entered.Trim();
    }

    private void Refuse(string field, string problem) => ModelState.AddModelError(field, problem);

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        _record = await DeskWork.FindAsync(db, id, cancellationToken);
        return _record is not null;
    }
}
