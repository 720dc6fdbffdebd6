using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Issues;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Issues;

/// <summary>Takes back that an issue comes out at an instant, after it has named what waits for it.</summary>
internal sealed class UnscheduleModel(ReviewDbContext db, IssueDesk desk, TimeProvider time) : PageModel
{
    private Issue? _issue;

    public Issue Issue => _issue ?? throw new InvalidOperationException("The issue is shown before it was loaded.");
    public IssueReadiness Readiness => new(Issue, time.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(string date, CancellationToken cancellationToken) =>
        await LoadAsync(date, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string date, string? seen, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(date, cancellationToken)) return NotFound();
        if (await desk.UnscheduleAsync(Issue.Id, seen ?? "", cancellationToken)) return Redirect($"{Issue.DeskAddress()}?notice=unscheduled");
        await LoadAsync(date, cancellationToken);
        ModelState.AddModelError("", "The issue or one of its pieces has changed since you saw it. This is how it stands now.");
        return Page();
    }

    private async Task<bool> LoadAsync(string date, CancellationToken cancellationToken)
    {
        _issue = await db.Issues.AtDeskAsync(IssueAddress.Read(date), cancellationToken);
        return _issue is not null;
    }
}
