using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Data;
using ReviewPortal.Issues;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Issues;

/// <summary>Finds articles for an issue: those that have none, or by search those of others too.</summary>
internal sealed class AddModel(ReviewDbContext db, IssueDesk desk, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    private Issue? _issue;

    public Issue Issue => _issue ?? throw new InvalidOperationException("The issue is shown before it was loaded.");
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;
    public int Seen { get; private set; }
    public IReadOnlyList<DeskLine> Lines { get; private set; } = [];
    public IReadOnlyList<int> Chosen { get; private set; } = [];
    public PageNumbers Pages { get; private set; } = new("", 1, 0, PageSize);
    public bool IsSearch => !string.IsNullOrWhiteSpace(Q);

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    public async Task<IActionResult> OnGetAsync(string date, CancellationToken cancellationToken)
    {
        if (IssueAddress.Read(date) is not { } coverDate || PageNumbers.Asked(Request.Query) is not { } page) return NotFound();
        _issue = await db.Issues.AsNoTracking().SingleOrDefaultAsync(i => i.CoverDate == coverDate, cancellationToken);
        if (_issue is null) return NotFound();

        Seen = Issue.Revision;
        var others = db.Articles.AsNoTracking().Where(a => a.IssueId == null || a.IssueId != Issue.Id);
        others = IsSearch ? others.Named(Q?.Trim() ?? "") : others.Where(a => a.IssueId == null);
        var query = IsSearch ? new QueryString().Add("q", Q ?? "").ToUriComponent() : "";
        Pages = new PageNumbers($"{Issue.DeskAddress()}/add{query}", page, await others.CountAsync(cancellationToken), PageSize);
        if (!Pages.Exists) return NotFound();
        Lines = await DeskLine.LoadAsync(others.OrderByDescending(a => a.SavedAt).ThenByDescending(a => a.Id).Skip(Pages.Skipped).Take(PageSize), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string date, int seen, List<int> articles, CancellationToken cancellationToken)
    {
        Chosen = articles;
        var shown = await OnGetAsync(date, cancellationToken);
        if (_issue is null) return shown;
        if (articles.Count == 0) ModelState.AddModelError("", "Tick the articles that should be added.");
        else if (await desk.AddAsync(Issue.Id, seen, articles, cancellationToken)) return Redirect($"{Issue.DeskAddress()}?notice=added");
        else ModelState.AddModelError("", "Somebody has changed this issue or one of the articles since you saw it. Your choice is still ticked: add it again if it should be so.");
        return shown;
    }
}
