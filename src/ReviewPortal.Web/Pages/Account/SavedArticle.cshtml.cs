using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Articles;
using ReviewPortal.Paywall;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Takes what an article's page sends to save it or to remove it again, and leads back there.</summary>
[SameOrigin, IgnoreAntiforgeryToken]
internal sealed class SavedArticleModel(SavedList saved, Readings readings, CurrentReader current) : PageModel
{
    /// <summary>Whoever had to sign in first comes here without what they sent.</summary>
    public IActionResult OnGet(string slug) => Slug.IsValid(slug) ? Redirect($"/articles/{slug}") : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string? act, CancellationToken cancellationToken)
    {
        if (act is not ("save" or "remove")) return BadRequest();
        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader saves an article.");
        if (await readings.OpenAsync(slug, reader, cancellationToken) is not { Article: var article }) return NotFound();
        if (act == "save") await saved.SaveAsync(reader.Id, article.Id, cancellationToken);
        else await saved.RemoveAsync(reader.Id, article.Slug, cancellationToken);
        return Redirect($"/articles/{article.Slug}");
    }
}
