using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Requests;

/// <summary>What waits for an answer, and below it what was answered.</summary>
internal sealed class IndexModel(ReviewDbContext db) : PageModel
{
    private const int PageSize = 50;
    private const int MostOpen = 200;

    public int OpenCount { get; private set; }
    public IReadOnlyList<RequestLine> Open { get; private set; } = [];
    public IReadOnlyList<RequestLine> Answered { get; private set; } = [];
    public PageNumbers Pages { get; private set; } = new("/admin/requests", 1, 0, PageSize);
    public string? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? number, string? notice, CancellationToken cancellationToken)
    {
        if (!int.TryParse(number ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var page)) return NotFound();
        var open = db.SubscriptionRequests.AsNoTracking().Where(r => r.AnsweredAt == null);
        var answered = db.SubscriptionRequests.AsNoTracking().Where(r => r.AnsweredAt != null);
        Pages = new PageNumbers("/admin/requests", page, await answered.CountAsync(cancellationToken), PageSize);
        if (!Pages.Exists) return NotFound();

        OpenCount = await open.CountAsync(cancellationToken);
        Open = await RequestLine.From(db, open.OrderBy(r => r.RequestedAt).ThenBy(r => r.Id).Take(MostOpen)).ToListAsync(cancellationToken);
        Answered = await RequestLine.From(db, answered.OrderByDescending(r => r.AnsweredAt).ThenByDescending(r => r.Id).Skip(Pages.Skipped).Take(PageSize)).ToListAsync(cancellationToken);
        Notice = notice switch
        {
            "granted" => "The request was granted, and the subscription made.",
            "declined" => "The request was declined.",
            _ => null,
        };
        return Page();
    }
}
