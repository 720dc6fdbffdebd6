using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Plans;

/// <summary>Puts a plan on sale at a price, from a day to a day.</summary>
internal sealed class NewOfferModel(ReviewDbContext db, PlanDesk desk, SiteOptions site, TimeProvider time) : PageModel
{
    public const string Introductory = "introductory";
    public const string Regular = "regular";

    private Plan? _of;

    public Plan Of => _of ?? throw new InvalidOperationException("The plan is shown before it was loaded.");

    [BindProperty]
    public string? Price { get; set; }

    [BindProperty]
    public string? Issues { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public string? KindProblem => ModelState[nameof(Kind)]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(int plan, CancellationToken cancellationToken)
    {
        Kind = Regular;
        return await LoadAsync(plan, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int plan, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(plan, cancellationToken)) return NotFound();
        var price = Money.Read(Price, site.Currency);
        if (price is null) Refuse(nameof(Price), $"Enter the price in {site.Currency} as 10 or 10.50, without a sign.");
        else if (price.Value.Minor == 0) Refuse(nameof(Price), "The price should be more than nothing. To give a subscription away, grant it to the reader.");
        var issues = FormText.Whole(Issues, 1, Offer.MaxIssues);
        if (issues is null) Refuse(nameof(Issues), $"Enter a whole number from 1 to {Offer.MaxIssues}.");
        if (Kind is not (Introductory or Regular)) Refuse(nameof(Kind), "Choose one of the two.");
        var (from, until) = ReadDays();
        if (!ModelState.IsValid || price is null || issues is null) return Page();

        await desk.AddOfferAsync(Of, price.Value, issues.Value, Kind == Introductory, from, until, cancellationToken);
        return Redirect("/admin/plans?notice=added");
    }

    private (DateOnly? From, DateOnly? Until) ReadDays()
    {
        var today = site.DateOf(time.GetUtcNow().UtcDateTime);
        var from = ReadDay(nameof(From), From);
        if (SaleDays.RefuseFrom(from, today) is { } early) Refuse(nameof(From), early);
        var until = ReadDay(nameof(Until), Until);
        if (SaleDays.RefuseUntil(until, from, today) is { } late) Refuse(nameof(Until), late);
        return (from, until);
    }

    private DateOnly? ReadDay(string field, string? text)
    {
        var day = FormText.Day(text);
        if (day is null && !string.IsNullOrWhiteSpace(text)) Refuse(field, "Enter a date such as 2027-06-30, or leave it empty.");
        return day;
    }

    private void Refuse(string field, string problem) => ModelState.AddModelError(field, problem);

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        _of = await db.Plans.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        return _of is not null;
    }
}
