using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Data;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Articles;

internal sealed class IndexModel(ReviewDbContext db, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [FromQuery(Name = "deleted")]
    public bool Deleted { get; set; }

    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;
    public ArticleStatus? Status { get; private set; }
    public bool IsFiltered => Status is not null || !string.IsNullOrWhiteSpace(Q);
    public IReadOnlyList<DeskLine> Lines { get; private set; } = [];
    public PageNumbers Pages { get; private set; } = new("/admin/articles", 1, 0, PageSize);

    public async Task<IActionResult> OnGetAsync(string? status, CancellationToken cancellationToken)
    {
        if (Enum.TryParse<ArticleStatus>(status, ignoreCase: true, out var known) && Enum.IsDefined(known)) Status = known;
        if (PageNumbers.Asked(Request.Query) is not { } page) return NotFound();

        var found = db.Articles.AsNoTracking();
        if (Status is { } wanted) found = found.WithStatus(wanted, Now);
        if (!string.IsNullOrWhiteSpace(Q)) found = found.Named(Q.Trim());
        Pages = new PageNumbers(Address(), page, await found.CountAsync(cancellationToken), PageSize);
        if (!Pages.Exists) return NotFound();
        Lines = await DeskLine.LoadAsync(found.OrderByDescending(a => a.SavedAt).ThenByDescending(a => a.Id).Skip(Pages.Skipped).Take(PageSize), cancellationToken);
        return Page();
    }

    private string Address()
    {
        var query = new QueryString();
        if (!string.IsNullOrWhiteSpace(Q)) query = query.Add("q", Q);
        if (Status is { } status) query = query.Add("status", status.ToString().ToLowerInvariant());
        return "/admin/articles" + query.ToUriComponent();
    }
}
