using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Shelf;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Account;

internal sealed class SavedModel(SavedList saved, CurrentReader current) : PageModel
{
    private const string Address = "/account/saved";
    private const int PageSize = 40;

    public PageNumbers Pages { get; private set; } = new(Address, 1, 0, PageSize);
    public IReadOnlyList<SavedLine> Lines { get; private set; } = [];

    private string ReaderId => current.Standing?.Id ?? throw new InvalidOperationException("Only a reader has a list.");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (PageNumbers.Asked(Request.Query) is not { } page) return NotFound();
        if (page == 1 && Request.Query.ContainsKey("page")) return RedirectPermanent(Address);
        Pages = Pages with { Number = page, Total = await saved.CountAsync(ReaderId, cancellationToken) };
        if (!Pages.Exists) return NotFound();
        Lines = await saved.LoadAsync(ReaderId, Pages.Skipped, PageSize, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? article, [FromForm] int page, CancellationToken cancellationToken)
    {
        if (article is null) return BadRequest();
        await saved.RemoveAsync(ReaderId, article, cancellationToken);
        // The page may have held that one article alone.
        var left = Pages with { Total = await saved.CountAsync(ReaderId, cancellationToken) };
        return Redirect(left.AddressOf(Math.Clamp(page, 1, left.Last)));
    }
}
