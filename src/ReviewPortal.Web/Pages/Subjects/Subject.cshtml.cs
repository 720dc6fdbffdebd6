using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Subjects;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Subjects;

/// <summary>The pieces under a subject by date, the latest first.</summary>
[PublicPage(IsPaged = true)]
internal sealed class SubjectModel(ReviewDbContext db, TimeProvider time) : PageModel
{
    private const int PageSize = 60;

    public string Name { get; private set; } = "";
    public PageNumbers Pages { get; private set; } = new("/subjects", 1, 0, PageSize);
    public IReadOnlyList<ContentsLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(slug) || PageNumbers.Asked(Request.Query) is not { } page) return NotFound();
        var now = time.GetUtcNow().UtcDateTime;
        var subject = await db.Subjects.AsNoTracking().PublishedAt(now).SingleOrDefaultAsync(s => s.Slug == slug, cancellationToken);
        if (subject is null) return NotFound();

        Name = subject.Name;
        var pieces = db.Articles.PublishedAt(now).Under(subject.Id);
        Pages = new PageNumbers($"/subjects/{slug}", page, await pieces.CountAsync(cancellationToken), PageSize);
        if (!Pages.Exists) return NotFound();
        if (page == 1 && Request.Query.ContainsKey("page")) return RedirectPermanent(Pages.Path);
        var latest = pieces.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id);
        Lines = await ContentsLine.LoadAsync(latest.Skip(Pages.Skipped).Take(PageSize), cancellationToken);
        return Page();
    }
}
