using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Articles;
using ReviewPortal.Paywall;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Takes from an article's page how far its reader has come: from its script, or from a form, which leads back there.</summary>
[SameOrigin, IgnoreAntiforgeryToken]
internal sealed class ReadingPointModel(ReadingRecord record, Readings readings, CurrentReader current) : PageModel
{
    public IActionResult OnGet(string slug) => Slug.IsValid(slug) ? Redirect($"/articles/{slug}") : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, int? at, bool back, CancellationToken cancellationToken)
    {
        if (at is not { } furthest) return BadRequest();
        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader's reading is recorded.");
        if (await readings.OpenAsync(slug, reader, cancellationToken) is not { } reading) return NotFound();
        await record.ReachedAsync(reader.Id, reading, furthest, cancellationToken);
        return back ? Redirect($"/articles/{reading.Article.Slug}") : new NoContentResult();
    }
}
