using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Plans;

/// <summary>Puts a plan on sale at a price, for some or for all, from a day to a day, and says what follows.</summary>
internal sealed class NewOfferModel(ReviewDbContext db, PlanDesk desk, SiteOptions site, TimeProvider time) : PageModel
{
    private Plan? _of;

    public static IReadOnlyList<(OfferAudience Audience, string Label, string Hint)> Audiences { get; } =
    [
        (OfferAudience.Everyone, "Everyone", "The regular price."),
        (OfferAudience.NewReaders, "New readers", "An introduction, for those who never paid for a subscription."),
        (OfferAudience.FormerReaders, "Those who come back", "For those whose subscription has ended."),
    ];

    public Plan Of => _of ?? throw new InvalidOperationException("The plan is shown before it was loaded.");

    [BindProperty]
    public string? Price { get; set; }

    [BindProperty]
    public string? Issues { get; set; }

    [BindProperty]
    public string? Audience { get; set; }

    [BindProperty]
    public string? ThenPrice { get; set; }

    [BindProperty]
    public string? ThenIssues { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public string? AudienceProblem => ModelState[nameof(Audience)]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(int plan, CancellationToken cancellationToken)
    {
        Audience = nameof(OfferAudience.Everyone);
        return await LoadAsync(plan, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int plan, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(plan, cancellationToken)) return NotFound();
        var terms = ReadTerms(nameof(Price), Price, nameof(Issues), Issues);
        var renewal = string.IsNullOrWhiteSpace(ThenPrice) && string.IsNullOrWhiteSpace(ThenIssues) ? null : ReadTerms(nameof(ThenPrice), ThenPrice, nameof(ThenIssues), ThenIssues);
        var audience = Audiences.Select(a => (OfferAudience?)a.Audience).FirstOrDefault(a => a.ToString() == Audience);
        if (audience is null) Refuse(nameof(Audience), "Choose one of these.");
        var code = CampaignCode.Read(Code);
        if (code is null && !string.IsNullOrWhiteSpace(Code)) Refuse(nameof(Code), "Enter two letters or digits at least, with hyphens between them if you like, such as SPRING-27.");
        var (from, until) = ReadDays();
        if (!ModelState.IsValid || terms is null || audience is null) return Page();

        if (await desk.AddOfferAsync(Of, terms, renewal, audience.Value, code, from, until, cancellationToken)) return Redirect("/admin/plans?notice=added");
        Refuse("", "This very offer is on sale at that time already: the same price, issues, readers, renewal and code. Choose other terms or days, or end that one first.");
        return Page();
    }

    private Terms? ReadTerms(string priceField, string? price, string issuesField, string? issues)
    {
        var money = Money.Read(price, site.Currency);
        if (money is null) Refuse(priceField, $"Enter the price in {site.Currency} as 10 or 10.50, without a sign.");
        else if (money.Value.Minor == 0) Refuse(priceField, "The price should be more than nothing. To give a subscription away, grant it to the reader.");
        var number = FormText.Whole(issues, 1, Offer.MaxIssues);
        if (number is null) Refuse(issuesField, $"Enter a whole number from 1 to {Offer.MaxIssues}.");
        return money is null || number is null ? null : new Terms(number.Value, money.Value);
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
