using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Admin.Articles;

/// <summary>Mending an article's file in the browser.</summary>
[RequestSizeLimit(MaxBytes)]
[RequestFormLimits(ValueLengthLimit = MaxBytes)]
internal sealed class EditModel(DeskReadings readings, ArticleRevising revising, ReviewDbContext db, CurrentReader current, TimeProvider time) : PageModel
{
    // A file of 1 MiB may be three times as long in a form, where letters beyond ASCII are escaped.
    private const int MaxBytes = 4 * 1024 * 1024;

    public int Id { get; private set; }
    public string Slug { get; private set; } = "";

    /// <summary>The revision on which the editor's text is based.</summary>
    public int Seen { get; private set; }

    public string Source { get; private set; } = "";
    public CheckedArticle? Checked { get; private set; }
    public ArticlePreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await readings.OpenAsync(id, version: null, current.Standing, cancellationToken) is not { } reading) return NotFound();
        Show(reading, reading.Source, reading.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, int seen, string? source, string? act, CancellationToken cancellationToken)
    {
        if (await readings.OpenAsync(id, version: null, current.Standing, cancellationToken) is not { } reading) return NotFound();
        Show(reading, source ?? "", seen);
        Checked = await revising.CheckAsync(id, Source, cancellationToken);
        if (act == "preview")
        {
            var plans = await db.Plans.AsNoTracking().OrderBy(p => p.Position).ToListAsync(cancellationToken);
            Preview = Checked.IsAccepted ? ArticlePreview.Of(Checked, plans, time.GetUtcNow().UtcDateTime) : null;
            return Page();
        }

        var problem = !Checked.IsAccepted ? "The file has errors; see below."
            : await revising.SaveAsync(id, seen, Checked, current.Standing?.Name ?? "", cancellationToken) switch
            {
                FilingOutcome.Saved => null,
                _ => "Somebody has saved or changed this article since you opened it. Your text is below, unsaved: open the article in another window, and bring the two together. Saving once more puts your text in place of theirs; theirs is kept as a version.",
            };
        if (problem is null) return Redirect($"/admin/articles/{id}?saved=true");
        ModelState.AddModelError("source", problem);
        // Having been told, the editor may save over it.
        if (Checked.IsAccepted) Seen = reading.Revision;
        return Page();
    }

    private void Show(DeskReading reading, string source, int seen) => (Id, Slug, Source, Seen) = (reading.ArticleId, reading.Slug, source, seen);
}
