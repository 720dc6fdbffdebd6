using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Issues;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Issues;

/// <summary>The archive: every issue, by year, on one page that can be searched with the browser.</summary>
[PublicPage]
internal sealed class IndexModel(ReviewDbContext db, CurrentEdition edition, TimeProvider time) : PageModel
{
    public int Count { get; private set; }

    /// <summary>The years of each decade, the latest first.</summary>
    public IReadOnlyList<IGrouping<int, IGrouping<int, ArchiveLine>>> Decades { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var lines = await ArchiveLine.AllAsync(edition, db, time.GetUtcNow().UtcDateTime, cancellationToken);
        Count = lines.Count;
        Decades = [.. lines.GroupBy(line => line.CoverDate.Year).GroupBy(year => year.Key / 10 * 10)];
    }
}
