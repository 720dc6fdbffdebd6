using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Contributors;
using ReviewPortal.Data;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Contributors;

/// <summary>A contributor and their pieces by date, the latest first.</summary>
[PublicPage(IsPaged = true)]
internal sealed class ContributorModel(ReviewDbContext db, TimeProvider time) : PageModel
{
    private const int PageSize = 60;
    private ContributorProfile? _profile;

    public ContributorProfile Profile => _profile ?? throw new InvalidOperationException("The contributor is shown before they were found.");
    public PageNumbers Pages { get; private set; } = new("/contributors", 1, 0, PageSize);
    public IReadOnlyList<ContentsLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(slug) || PageNumbers.Asked(Request.Query) is not { } page) return NotFound();
        var now = time.GetUtcNow().UtcDateTime;
        _profile = await db.Contributors.ProfileAsync(slug, now, cancellationToken);
        if (_profile is null) return NotFound();

        var pieces = db.Articles.PublishedAt(now).WrittenBy(_profile.Id);
        Pages = new PageNumbers($"/contributors/{slug}", page, await pieces.CountAsync(cancellationToken), PageSize);
        if (!Pages.Exists) return NotFound();
        if (page == 1 && Request.Query.ContainsKey("page")) return RedirectPermanent(Pages.Path);
        var latest = pieces.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id);
        Lines = await ContentsLine.LoadAsync(latest.Skip(Pages.Skipped).Take(PageSize), cancellationToken);
        return Page();
    }
}
