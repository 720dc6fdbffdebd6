using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Issues;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Issues;

/// <summary>Publishes an issue whole, now or later, after it has named what is not ready.</summary>
internal sealed class PublishModel(ReviewDbContext db, IssueDesk desk, SiteOptions site, TimeProvider time) : PageModel
{
    private Issue? _issue;

    public Issue Issue => _issue ?? throw new InvalidOperationException("The issue is shown before it was loaded.");
    public IssueReadiness Readiness { get => field ??= new(Issue, Now); private set; }
    public IReadOnlyList<int> Also { get; private set; } = [];
    public string? At { get; private set; }

    private DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(string date, CancellationToken cancellationToken) =>
        await LoadAsync(date, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string date, string? seen, string? act, string? at, List<int> also, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(date, cancellationToken)) return NotFound();
        if (act is not ("publish" or "schedule")) return BadRequest();
        (At, Also) = (at, also);
        var instant = act == "schedule" ? site.ParseLocal(at) : null;
        if (act == "schedule" && instant is null) ModelState.AddModelError("at", "Enter a date and a time, such as 2026-12-03T09:00.");
        else if (instant <= Now) ModelState.AddModelError("at", "That time has passed. Publish the issue now, or choose a time to come.");

        var pieces = Readiness.Ready.Concat(Readiness.Unready.Select(piece => piece.Article).Where(a => also.Contains(a.Id))).Select(a => a.Id).ToHashSet();
        if (pieces.Count == 0) ModelState.AddModelError("", "Nothing of the issue is ready. Tick what should be published all the same.");
        if (!ModelState.IsValid) return Page();

        if (await desk.PublishAsync(Issue.Id, seen ?? "", pieces, instant, cancellationToken)) return Redirect($"{Issue.DeskAddress()}?notice=published");
        await LoadAsync(date, cancellationToken);
        ModelState.AddModelError("", "The issue or one of its pieces has changed since you saw it. This is how it stands now; publish it if it should be so.");
        return Page();
    }

    private async Task<bool> LoadAsync(string date, CancellationToken cancellationToken)
    {
        _issue = await db.Issues.AtDeskAsync(IssueAddress.Read(date), cancellationToken);
        if (_issue is not null) Readiness = new(_issue, Now);
        return _issue is not null;
    }
}
