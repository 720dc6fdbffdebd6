using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Desk;
using ReviewPortal.Data;

namespace ReviewPortal.Web.Pages.Admin.Articles;

internal sealed class DeleteModel(ReviewDbContext db, ArticleDesk desk) : PageModel
{
    private Article? _article;

    public Article Article => _article ?? throw new InvalidOperationException("The article is shown before it was loaded.");
    public int Versions { get; private set; }
    public int Pictures { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        _article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (_article is null) return NotFound();
        Versions = await db.ArticleVersions.CountAsync(v => v.ArticleId == id, cancellationToken);
        Pictures = await db.Pictures.CountAsync(p => p.ArticleId == id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, int seen, CancellationToken cancellationToken)
    {
        if (await desk.DeleteAsync(id, seen, cancellationToken)) return Redirect("/admin/articles?deleted=true");
        ModelState.AddModelError("", "Somebody has saved or changed this article since you saw it. Look at it again before you delete it.");
        return await OnGetAsync(id, cancellationToken);
    }
}
