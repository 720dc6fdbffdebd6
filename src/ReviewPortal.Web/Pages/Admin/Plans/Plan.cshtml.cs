using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Plans;

/// <summary>Changes what a plan is called, where it stands and what it covers; never what it costs.</summary>
internal sealed class PlanModel(ReviewDbContext db) : PageModel
{
    public const int MaxName = 60;
    public const int MaxDescription = 300;
    public const int MaxPosition = 100;

    public int Id { get; private set; }
    public string Slug { get; private set; } = "";

    /// <summary>The name as it is saved, which the page goes by while another is being entered.</summary>
    public string Saved { get; private set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter the plan’s name."), StringLength(MaxName, ErrorMessage = "The name is longer than 60 characters.")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Describe the plan in a sentence."), StringLength(MaxDescription, ErrorMessage = "The description is longer than 300 characters.")]
    public string Description { get; set; } = "";

    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public bool CoversPrint { get; set; }

    [BindProperty]
    public bool CoversRecent { get; set; }

    [BindProperty]
    public bool CoversArchive { get; set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } plan) return NotFound();
        (Name, Description, Position) = (plan.Name, plan.Description, $"{plan.Position}");
        (CoversPrint, CoversRecent, CoversArchive) = (plan.CoversPrint, plan.CoversRecent, plan.CoversArchive);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } plan) return NotFound();
        var position = FormText.Whole(Position, 1, MaxPosition);
        if (position is null) ModelState.AddModelError(nameof(Position), "Enter a whole number from 1 to 100.");
        Refuse(nameof(Name), Name);
        Refuse(nameof(Description), Description);
        if (!ModelState.IsValid || position is null) return Page();

        (plan.Name, plan.Description, plan.Position) = (Name.Trim(), Description.Trim(), position.Value);
        (plan.CoversPrint, plan.CoversRecent, plan.CoversArchive) = (CoversPrint, CoversRecent, CoversArchive);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect("/admin/plans?notice=saved");
    }

    private void Refuse(string field, string? text)
    {
        if (text?.Any(char.IsControl) == true) ModelState.AddModelError(field, "This holds a character that cannot be printed. Type it anew.");
    }

    private async Task<Plan?> LoadAsync(int id, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        if (plan is not null) (Id, Slug, Saved) = (plan.Id, plan.Slug, plan.Name);
        return plan;
    }
}
