using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

internal sealed class ReadingModel(ReadingRecord record, CurrentReader current) : PageModel
{
    private const string Address = "/account/reading";

    /// <summary>In issues.</summary>
    private const int PageSize = 12;

    public PageNumbers Pages { get; private set; } = new(Address, 1, 0, PageSize);
    public IReadOnlyList<IssueRead> Issues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader's reading is recorded.");
        if (PageNumbers.Asked(Request.Query) is not { } page) return NotFound();
        if (page == 1 && Request.Query.ContainsKey("page")) return RedirectPermanent(Address);
        var issues = await record.IssuesAsync(reader.Id, cancellationToken);
        Pages = Pages with { Number = page, Total = issues.Count };
        if (!Pages.Exists) return NotFound();
        Issues = await record.LoadAsync(reader.Id, [.. issues.Skip(Pages.Skipped).Take(PageSize)], cancellationToken);
        return Page();
    }
}
