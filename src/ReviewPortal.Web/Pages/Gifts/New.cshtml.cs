using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Pages.Shared;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Gifts;

/// <summary>A reader chooses what to give, says for whom, and orders by invoice or pays by card.</summary>
[Guarded(Gate.Order)]
internal sealed partial class NewModel(
    ReviewDbContext db, GiftOrders orders, CardGiftOrders cards, StripeCheckout checkout, StripeAccess access, CurrentReader current, SiteOptions site,
    TimeProvider time, ILogger<NewModel> logger) : PageModel, IGiftPage
{
    public const string ByCard = "card";
    public const string ByInvoice = "invoice";
    private const string Unreachable = "Payment by card can’t be reached at the moment, and nothing was charged. Try again in a few minutes, or order by invoice.";

    public IReadOnlyList<Offer> Offers { get; private set; } = [];
    public Offer? Marked { get; private set; }
    public DateOnly Today { get; } = site.DateOf(time.GetUtcNow().UtcDateTime);

    [BindProperty]
    public GiftEntry Gift { get; set; } = new();

    public GiftSubscription? Given => null;
    public bool IsDesk => false;
    public bool MayPayByCard => access.IsThere;
    public bool IsStandIn => access.IsStandIn;

    [BindProperty]
    public string? Way { get; set; }

    /// <summary>The latest of their gifts that was paid by card when the form was made.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    private ReaderStanding Reader => current.Standing ?? throw new InvalidOperationException("Only a reader gives a subscription.");

    public async Task OnGetAsync(string? plan, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Marked = Offers.FirstOrDefault(o => o.Plan?.Slug == plan) ?? Marked;
        Gift.From = Reader.Name;
        Seen = (await cards.LatestPaidAsync(Reader.Id, cancellationToken))?.Id;
    }

    public async Task<IActionResult> OnPostAsync(int? offer, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var chosen = Offers.FirstOrDefault(o => o.Id == offer);
        Marked = chosen ?? Marked;
        if (chosen is null) ModelState.AddModelError("Offer", "Choose one of the offers below. The one you chose may have ended since.");
        this.AddProblems(Today);
        if (!ModelState.IsValid || chosen is null) return Page();

        if (MayPayByCard && Way == ByCard) return await PayByCardAsync(chosen, cancellationToken);
        var order = await orders.PlaceAsync(Reader.Id, chosen.Id, Gift, cancellationToken);
        if (order.Invoice is { } number) return Redirect($"/account/invoices/{number}");
        ModelState.AddModelError("Offer", order.Problem ?? "");
        return Page();
    }

    private async Task<IActionResult> PayByCardAsync(Offer offer, CancellationToken cancellationToken)
    {
        string? problem = Unreachable;
        try
        {
            // Once more if the page of the first has expired.
            for (var attempt = 0; attempt < 2; attempt++)
            {
                (var order, problem) = await cards.PlaceAsync(Reader.Id, offer.Id, Seen, Gift, cancellationToken);
                if (order is null) break;
                problem = Unreachable;
                if (order.Status == CardOrderStatus.Paid) return Redirect(StripeCheckout.ThanksOf(order));
                if (await checkout.BeginAsync(order, cancellationToken) is { } page) return Redirect(page);
            }
        }
        catch (StripeException failure)
        {
            LogFailed(logger, failure);
            problem = Unreachable;
        }

        ModelState.AddModelError("Offer", problem ?? "");
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Response.AllowFormTo(access.IsThere ? access.CheckoutUrl : null);
        Offers = await GivableOffers.LoadAsync(db, time.GetUtcNow().UtcDateTime, cancellationToken);
        Marked = Offers.Count > 0 ? Offers[0] : null;
    }

    [LoggerMessage(LogLevel.Error, "A page to pay for a gift by card was not opened.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
