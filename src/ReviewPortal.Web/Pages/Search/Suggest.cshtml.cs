using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Search;

namespace ReviewPortal.Web.Pages.Search;

/// <summary>What a reader may mean who has begun to type: public names only, and the same for everyone.</summary>
internal sealed class SuggestModel(Suggestions suggestions) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "q")] string? q, CancellationToken cancellationToken) =>
        new JsonResult(await suggestions.FindAsync(q ?? "", cancellationToken));
}
