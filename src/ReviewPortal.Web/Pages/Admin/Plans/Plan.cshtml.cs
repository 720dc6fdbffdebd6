using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Pages.Admin.Plans;

/// <summary>Changes what a plan is called, where it stands and what it covers; never what it costs.</summary>
internal sealed class PlanModel(ReviewDbContext db) : PageModel, IPlanPage
{
    private Plan? _plan;

    /// <summary>As it is saved, which the page goes by while something else is being entered.</summary>
    public Plan Plan => _plan ?? throw new InvalidOperationException("The plan is shown before it was loaded.");

    public bool IsNew => false;

    [BindProperty]
    public PlanEntry Entry { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        _plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (_plan is null) return NotFound();
        Entry = PlanEntry.Of(_plan);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellationToken)
    {
        _plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (_plan is null) return NotFound();
        var others = await db.Plans.AsNoTracking().Where(p => p.Id != id).ToListAsync(cancellationToken);
        foreach (var (field, problem) in Entry.Problems(others, IsNew)) ModelState.AddModelError($"{nameof(Entry)}.{field}", problem);
        if (!ModelState.IsValid) return Page();

        Entry.Change(_plan);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect("/admin/plans?notice=saved");
    }
}
