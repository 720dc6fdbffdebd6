using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Issues;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Issues;

/// <summary>Makes an issue; what is likely to come next stands in the form already.</summary>
internal sealed class NewModel(ReviewDbContext db, IssueDesk desk, SiteOptions site, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? CoverDate { get; set; }

    [BindProperty]
    public string? Volume { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var next = await IssueSuggestion.LoadAsync(db.Issues, site.DateOf(time.GetUtcNow().UtcDateTime), cancellationToken);
        CoverDate = next.CoverDate.Iso();
        Volume = next.Volume.ToString(CultureInfo.InvariantCulture);
        Number = next.Number.ToString(CultureInfo.InvariantCulture);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var date = FormText.Day(CoverDate);
        if (date is null) ModelState.AddModelError(nameof(CoverDate), "Enter the cover date, such as 2027-06-30.");
        var (volume, number) = NumberFields.Read(Volume, Number, ModelState);
        if (ModelState.IsValid && await desk.NumberedAsync(volume, number, except: null, cancellationToken) is { } other && other != date) NumberFields.Refuse(other, ModelState);
        if (!ModelState.IsValid || date is null) return Page();

        if (await desk.MakeAsync(date.Value, volume, number, cancellationToken)) return Redirect($"{IssueAddress.AtDesk(date.Value)}?notice=made");
        ModelState.AddModelError(nameof(CoverDate), $"There is an issue of {date.Value.Long()} already.");
        return Page();
    }
}
