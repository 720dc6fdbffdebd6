using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>All articles by date, the latest first.</summary>
[PublicPage(IsPaged = true)]
internal sealed class IndexModel(ReviewDbContext db, SiteOptions site, TimeProvider time) : PageModel
{
    private const int PageSize = 60;

    public PageNumbers Pages { get; private set; } = new("/articles", 1, 0, PageSize);
    public IEnumerable<IGrouping<DateOnly, ContentsLine>> Months { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (PageNumbers.Asked(Request.Query) is not { } page) return NotFound();
        // A page has one address: the first is the list's own.
        if (page == 1 && Request.Query.ContainsKey("page")) return RedirectPermanent("/articles");
        var published = db.Articles.PublishedAt(time.GetUtcNow().UtcDateTime);
        Pages = new PageNumbers("/articles", page, await published.CountAsync(cancellationToken), PageSize);
        if (!Pages.Exists) return NotFound();

        var latest = published.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id);
        var lines = await ContentsLine.LoadAsync(latest.Skip(Pages.Skipped).Take(PageSize), cancellationToken);
        Months = lines.GroupBy(line => FirstOfMonth(site.DateOf(line.PublishedAt ?? default)));
        return Page();
    }

    private static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);
}
