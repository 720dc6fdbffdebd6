using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Figures;
using ReviewPortal.Payments;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Paywall;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Pages.Account;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Subscribe;

/// <summary>A reader chooses an offer of a plan, says where print goes, and orders by invoice or pays by card.</summary>
[Guarded(Gate.Order)]
internal sealed partial class PlanModel(
    ReviewDbContext db, InvoiceOrders orders, CardOrders cards, StripeCheckout checkout, StripePages pages, StripeAccess access, AddressBook addresses, Readings readings,
    TryLimits limits, ArticleTally tally, CurrentReader current, TimeProvider time, ILogger<PlanModel> logger) : PageModel, IAddressPage
{
    public const string ByCard = "card";
    public const string ByInvoice = "invoice";

    private const string Unreachable = "Payment by card can’t be reached at the moment, and nothing was charged. Try again in a few minutes, or order by invoice.";

    private Plan? _chosen;

    public Plan Chosen => _chosen ?? throw new InvalidOperationException("The plan is shown before it was loaded.");

    /// <summary>Those that this reader may take, the cheapest an issue first.</summary>
    public IReadOnlyList<Offer> Offers { get; private set; } = [];

    public Offer? Marked { get; private set; }

    /// <summary>The latest order of this plan that is not paid yet.</summary>
    public Invoice? Open { get; private set; }

    /// <summary>The article that they came from.</summary>
    public ArticleHead? From { get; private set; }

    [BindProperty]
    public AddressEntry Address { get; set; } = new();

    public bool MayPayByCard => access.IsThere;
    public bool IsStandIn => access.IsStandIn;

    [BindProperty]
    public string? Way { get; set; }

    /// <summary>The latest order on this plan that was paid by card when the form was made.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    /// <summary>What they have now or paid for already, with its plan and its history, the one that ends last first.</summary>
    public IReadOnlyList<Subscription> Held { get; private set; } = [];

    /// <summary>What they hold on this plan, and would have twice.</summary>
    public Subscription? Renewing => Held.FirstOrDefault(s => s.PlanId == Chosen.Id && s.Renews && s.PaidUntil > time.GetUtcNow().UtcDateTime);

    private ReaderStanding Reader => current.Standing ?? throw new InvalidOperationException("Only a reader orders.");

    /// <summary>Of the campaign whose offers are shown; null for the public ones.</summary>
    public string? Code { get; private set; }

    public async Task<IActionResult> OnGetAsync(string plan, string? article, string? code, CancellationToken cancellationToken)
    {
        // A code that opens nothing counts as a try here, too.
        var attempt = code is null ? null : limits.Take(Gate.Code, Reader.Id, AddressRange.Of(HttpContext.Connection.RemoteIpAddress));
        if (attempt is { IsAllowed: false }) return Response.TooMany(attempt.Wait);
        if (!await LoadAsync(plan, article, code, cancellationToken)) return NotFound();
        if (Code is not null) attempt?.Succeed();
        Seen = (await cards.LatestPaidAsync(Reader.Id, Chosen.Id, cancellationToken))?.Id;
        if (await addresses.FindAsync(Reader.Id, cancellationToken) is { } kept) Address = kept.Entry;
        else Address.Name = Reader.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string plan, int? offer, [FromForm] string? article, [FromForm] string? code, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(plan, article, code, cancellationToken)) return NotFound();
        var isByCard = MayPayByCard && Way == ByCard;
        // Back after paying: what was paid for is theirs, and the form is of before.
        if (isByCard && await cards.LatestPaidAsync(Reader.Id, Chosen.Id, cancellationToken) is { } paid && paid.Id != Seen) return Redirect(StripeCheckout.ThanksOf(paid));
        var chosen = Offers.FirstOrDefault(o => o.Id == offer);
        Marked = chosen ?? Marked;
        if (chosen is null) ModelState.AddModelError("Offer", "Choose one of the offers below. The one you chose may have ended since.");
        if (Chosen.CoversPrint) this.AddProblems();
        if (!ModelState.IsValid || chosen is null) return Page();

        return await (isByCard ? PayByCardAsync(chosen, cancellationToken) : OrderByInvoiceAsync(chosen, cancellationToken));
    }

    private async Task<IActionResult> OrderByInvoiceAsync(Offer chosen, CancellationToken cancellationToken)
    {
        try
        {
            if (await pages.CloseOthersAsync(Reader.Id, chosen, cancellationToken) is { } paid) return Redirect(StripeCheckout.ThanksOf(paid));
        }
        catch (StripeException failure)
        {
            LogFailed(logger, failure);
            ModelState.AddModelError("Offer", "You began to pay for another offer by card, and that page can’t be closed at the moment. Try again in a few minutes.");
            return Page();
        }

        var isFirst = await IsFirstOrderAsync(cancellationToken);
        var order = await orders.PlaceAsync(Reader.Id, chosen.Id, Chosen.CoversPrint ? Address : null, cancellationToken);
        if (order.Invoice is { } number)
        {
            if (order.IsNew && isFirst) CountOrder();
            return Redirect(AddressOf(number));
        }

        ModelState.AddModelError("Offer", order.Problem ?? "");
        return Page();
    }

    private async Task<IActionResult> PayByCardAsync(Offer offer, CancellationToken cancellationToken)
    {
        string? problem = Unreachable;
        var isFirst = await IsFirstOrderAsync(cancellationToken);
        try
        {
            // Once more if the page of the first has expired.
            for (var attempt = 0; attempt < 2; attempt++)
            {
                (var order, problem) = await cards.PlaceAsync(Reader.Id, offer.Id, Seen, Chosen.CoversPrint ? Address : null, From?.Slug, cancellationToken);
                if (order is null) break;
                problem = Unreachable;
                var isNew = order.Session is null;
                if (await checkout.BeginAsync(order, cancellationToken) is not { } page) continue;
                // Who orders by invoice first, and then pays the same by card, took one offer.
                if (isNew && isFirst) CountOrder();
                return Redirect(page);
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

    /// <summary>Once for each reader as long as an order of theirs is open, or was paid in the last day, from whichever article they go on to others.</summary>
    private async Task<bool> IsFirstOrderAsync(CancellationToken cancellationToken)
    {
        if (From is null) return false;
        var since = time.GetUtcNow().UtcDateTime.AddDays(-1);
        return !await db.Invoices.AnyAsync(i => i.ReaderId == Reader.Id && !i.IsRenewal && !i.IsGift && i.CancelledAt == null && (i.PaidAt == null || i.PaidAt > since), cancellationToken)
            && !await db.CardOrders.AnyAsync(o => o.ReaderId == Reader.Id && !o.IsGift && o.Session != null && o.Status != CardOrderStatus.Expired && o.PlacedAt > since, cancellationToken);
    }

    private void CountOrder()
    {
        if (From is { } came) tally.Add(new(came.Id, ArticleCountKind.OfferTaken));
    }

    public string AddressOf(int invoice) => From is null ? $"/account/invoices/{invoice}" : $"/account/invoices/{invoice}?article={From.Slug}";

    private async Task<bool> LoadAsync(string slug, string? article, string? code, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var sold = await db.Offers.AsNoTracking().SoldAt(now).Include(o => o.Plan).Where(o => o.Plan != null && o.Plan.Slug == slug).ToListAsync(cancellationToken);
        if (sold is not [{ Plan: { } plan }, ..]) return false;
        _chosen = plan;
        Response.AllowFormTo(access.IsThere ? access.CheckoutUrl : null);
        // A code that opens nothing is as good as none.
        Code = CampaignCode.Read(code) is { } read && sold.Exists(o => o.Code == read) ? read : null;
        Held = await db.Subscriptions.AsNoTracking().Include(s => s.Plan).Include(s => s.History).Where(s => s.ReaderId == Reader.Id && s.EndsAt > now)
            .OrderByDescending(s => s.EndsAt).ToListAsync(cancellationToken);
        Offers = [.. sold.Where(o => o.Code == Code && o.IsFor(Reader.BuyerAt(now))).OrderBy(o => o.MinorAnIssue)];
        Open = await db.Invoices.AsNoTracking().Open().Where(i => i.ReaderId == Reader.Id && i.PlanId == plan.Id && !i.IsRenewal && !i.IsGift)
            .OrderByDescending(i => i.Number).FirstOrDefaultAsync(cancellationToken);
        Marked = Offers.FirstOrDefault(o => o.Id == Open?.OfferId) ?? (Offers.Count > 0 ? Offers[0] : null);
        From = article is null ? null : await readings.HeadOfAsync(article, cancellationToken);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "A page to pay by card was not opened, or not closed.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
