using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Pages.Admin.Plans;

/// <summary>Makes a further plan; what it costs is said by an offer afterwards.</summary>
internal sealed class NewModel(ReviewDbContext db, PlanDesk desk) : PageModel, IPlanPage
{
    public bool IsNew => true;

    [BindProperty]
    public PlanEntry Entry { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var last = await db.Plans.MaxAsync(p => (int?)p.Position, cancellationToken) ?? 0;
        Entry.Position = Math.Min(last + 1, PlanEntry.MaxPosition).ToString(CultureInfo.InvariantCulture);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var others = await db.Plans.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var (field, problem) in Entry.Problems(others, IsNew)) ModelState.AddModelError($"{nameof(Entry)}.{field}", problem);
        if (!ModelState.IsValid) return Page();

        var plan = Entry.Make();
        if (await desk.MakeAsync(plan, cancellationToken)) return Redirect("/admin/plans?notice=new");
        ModelState.AddModelError($"{nameof(Entry)}.{nameof(Entry.Slug)}", $"Somebody made a plan at /subscribe/{plan.Slug} at this moment. Choose another address.");
        return Page();
    }
}
