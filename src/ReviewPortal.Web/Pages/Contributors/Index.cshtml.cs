using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Contributors;
using ReviewPortal.Data;
using ReviewPortal.Indexes;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Pages.Shared;

namespace ReviewPortal.Web.Pages.Contributors;

/// <summary>All who have a published piece, by family name.</summary>
[PublicPage(IsByLetter = true)]
internal sealed class IndexModel(ReviewDbContext db, CurrentEdition edition, TimeProvider time) : PageModel
{
    public NameIndexView View { get; private set; } = NameIndexView.EmptyAt("/contributors");

    public async Task<IActionResult> OnGetAsync(string? letter, CancellationToken cancellationToken)
    {
        var index = await edition.RecallAsync("contributors", LoadAsync, index => 512L * index.Count, cancellationToken);
        if (View.Asked(index, Request.Query, letter) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    private async Task<NameIndex> LoadAsync(CancellationToken cancellationToken) =>
        NameIndex.Of(await db.Set<Byline>().IndexAsync(time.GetUtcNow().UtcDateTime, cancellationToken), FamilyName.First);
}
