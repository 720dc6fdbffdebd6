using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Articles.Uploads;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Articles;

/// <summary>One uploaded file as it would be saved: its parts, what every kind of reader gets, and the choice what to do with it.</summary>
internal sealed class ReviewModel(UploadDesk desk, ReviewDbContext db, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    private StagedArticle? _article;
    private ArticlePreview? _preview;

    public Guid Upload { get; private set; }
    public StagedArticle Article => _article ?? throw new InvalidOperationException("The file is shown before it was loaded.");
    public ArticlePreview Preview => _preview ?? throw new InvalidOperationException("The file is shown before it was loaded.");

    public string FileSays => Article.Checked.File?.Published is { } at && at > time.GetUtcNow().UtcDateTime
        ? $"Schedule for {site.Moment(at)}, as the file says"
        : $"Publish as of {(Article.Checked.File?.Published is { } date ? site.Date(date) : "")}, as the file says";

    public async Task<IActionResult> OnGetAsync(Guid upload, int file, CancellationToken cancellationToken) =>
        await LoadAsync(upload, file, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid upload, int file, string? save, string? at, bool replace, int? seen, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(upload, file, cancellationToken)) return NotFound();
        if (!Article.IsReady) return Page();
        if (Article.Replaces is not null && !replace)
            ModelState.AddModelError("replace", "There is an article at this address. Tick “Replace it” if this text is to stand in its place.");
        if (Choose(save, at) is not { } publication)
            ModelState.AddModelError("at", "Enter a date and a time that are still to come, such as 2026-12-03T09:00.");
        else if (ModelState.IsValid && await SaveAsync(publication, replace ? seen : null, cancellationToken) is { } id)
            return Redirect($"/admin/articles/{id}?saved=true");
        return Page();
    }

    private async Task<int?> SaveAsync(Publication publication, int? seen, CancellationToken cancellationToken)
    {
        var outcome = await desk.SaveAsync(Upload, Article, publication, seen, current.Standing?.Name ?? "", cancellationToken);
        await LoadAsync(Upload, Article.FileId, cancellationToken);
        if (outcome == FilingOutcome.Saved) return Article.SavedAs;
        ModelState.AddModelError("", "Somebody has saved or changed that article since you saw this page. Look at what is there now, and save again.");
        return null;
    }

    private Publication? Choose(string? save, string? at) => save switch
    {
        "now" => Publication.At(time.GetUtcNow().UtcDateTime),
        "file" => Publication.AsFileSays,
        "unchanged" => Publication.Unchanged,
        "at" => site.ParseLocal(at) is { } instant && instant > time.GetUtcNow().UtcDateTime ? Publication.At(instant) : null,
        _ => Publication.Draft,
    };

    private async Task<bool> LoadAsync(Guid upload, int file, CancellationToken cancellationToken)
    {
        Upload = upload;
        _article = (await desk.OpenAsync(upload, cancellationToken))?.Articles.FirstOrDefault(a => a.FileId == file);
        if (_article is null) return false;
        var plans = await db.Plans.AsNoTracking().OrderBy(p => p.Position).ToListAsync(cancellationToken);
        _preview = ArticlePreview.Of(_article.Checked, plans, time.GetUtcNow().UtcDateTime);
        return true;
    }
}
