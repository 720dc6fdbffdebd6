using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Gifts;

/// <summary>A reader chooses what to give, says for whom, and orders by invoice.</summary>
internal sealed class NewModel(ReviewDbContext db, GiftOrders orders, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    public IReadOnlyList<Offer> Offers { get; private set; } = [];
    public Offer? Marked { get; private set; }
    public DateOnly Today { get; } = site.DateOf(time.GetUtcNow().UtcDateTime);

    [BindProperty]
    public GiftEntry Gift { get; set; } = new();

    private ReaderStanding Reader => current.Standing ?? throw new InvalidOperationException("Only a reader gives a subscription.");

    public async Task OnGetAsync(string? plan, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Marked = Offers.FirstOrDefault(o => o.Plan?.Slug == plan) ?? Marked;
        Gift.From = Reader.Name;
    }

    public async Task<IActionResult> OnPostAsync(int? offer, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var chosen = Offers.FirstOrDefault(o => o.Id == offer);
        Marked = chosen ?? Marked;
        if (chosen is null) ModelState.AddModelError("Offer", "Choose one of the offers below. The one you chose may have ended since.");
        foreach (var (field, problem) in Gift.Problems(Today)) ModelState.AddModelError($"{nameof(Gift)}.{field}", problem);
        if (!ModelState.IsValid || chosen is null) return Page();

        var order = await orders.PlaceAsync(Reader.Id, chosen.Id, Gift, cancellationToken);
        if (order.Invoice is { } number) return Redirect($"/account/invoices/{number}");
        ModelState.AddModelError("Offer", order.Problem ?? "");
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Offers = await GivableOffers.LoadAsync(db, time.GetUtcNow().UtcDateTime, cancellationToken);
        Marked = Offers.Count > 0 ? Offers[0] : null;
    }
}
