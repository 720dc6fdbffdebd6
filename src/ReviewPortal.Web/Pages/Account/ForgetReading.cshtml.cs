using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Asks before one entry, or all, of what a reader has read is forgotten.</summary>
internal sealed class ForgetReadingModel(ReadingRecord record, ReviewDbContext db, CurrentReader current, TimeProvider time) : PageModel
{
    /// <summary>Of the one article; null for all.</summary>
    public string? Slug { get; private set; }

    public string? Title { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] string? article, CancellationToken cancellationToken)
    {
        if (article is null) return Page();
        Slug = article;
        Title = await db.Articles.PublishedAt(time.GetUtcNow().UtcDateTime).Where(a => a.Slug == article).Select(a => a.Title).SingleOrDefaultAsync(cancellationToken);
        return Title is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? article, CancellationToken cancellationToken)
    {
        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader's reading is recorded.");
        await record.ForgetAsync(reader.Id, article, cancellationToken);
        return Redirect("/account/reading");
    }
}
