using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Admin.Articles;

/// <summary>One version of an article, as every kind of reader gets or got it.</summary>
internal sealed class VersionModel(DeskReadings readings, ArticleRevising revising, ReviewDbContext db, CurrentReader current, TimeProvider time) : PageModel
{
    private DeskReading? _reading;
    private ArticlePreview? _preview;

    public DeskReading Reading => _reading ?? throw new InvalidOperationException("The version is shown before it was loaded.");
    public ArticlePreview Preview => _preview ?? throw new InvalidOperationException("The version is shown before it was loaded.");
    public bool IsCurrent { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, int version, CancellationToken cancellationToken) =>
        await LoadAsync(id, version, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, int version, int seen, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, version, cancellationToken)) return NotFound();
        if (!Reading.Checked.IsAccepted)
        {
            ModelState.AddModelError("", "This version has errors by today’s rules. Download it, mend it, and upload it.");
            return Page();
        }

        if (await revising.RestoreAsync(Reading, seen, current.Standing?.Name ?? "", cancellationToken) == FilingOutcome.Saved)
            return Redirect($"/admin/articles/{id}?saved=true");
        ModelState.AddModelError("", "Somebody has saved or changed this article since you opened this page. Look at it, and restore again if it should be so.");
        return Page();
    }

    private async Task<bool> LoadAsync(int id, int version, CancellationToken cancellationToken)
    {
        _reading = await readings.OpenAsync(id, version, current.Standing, cancellationToken);
        if (_reading is null) return false;
        var article = await db.Articles.Where(a => a.Id == id).Select(a => new { a.CurrentVersion, a.PublishedAt }).SingleAsync(cancellationToken);
        IsCurrent = article.CurrentVersion == version;
        var plans = await db.Plans.AsNoTracking().OrderBy(p => p.Position).ToListAsync(cancellationToken);
        _preview = ArticlePreview.Of(_reading.Checked, plans, time.GetUtcNow().UtcDateTime, article.PublishedAt);
        return true;
    }
}
