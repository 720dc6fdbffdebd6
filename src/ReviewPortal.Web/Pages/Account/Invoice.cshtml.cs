using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Paywall;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>An invoice of this reader's, as a page to print; another's is not found.</summary>
internal sealed class InvoiceModel(ReviewDbContext db, StripeAccess cards, Readings readings, CurrentReader current, TimeProvider time) : PageModel
{
    private Invoice? _invoice;

    public Invoice Invoice => _invoice ?? throw new InvalidOperationException("The invoice is shown before it was loaded.");

    public InvoiceStatus Status => Invoice.StatusAt(time.GetUtcNow().UtcDateTime);

    /// <summary>What was agreed to follow, while it is not paid; null if nothing was.</summary>
    public Terms? Follows { get; private set; }

    /// <summary>Where the same is ordered by card, as long as it is sold; null if it can’t be.</summary>
    public string? ByCard { get; private set; }

    /// <summary>The article that they came from.</summary>
    public ArticleHead? From { get; private set; }

    /// <summary>They withdrew the order a moment ago.</summary>
    public bool IsWithdrawn { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number, string? article, bool withdrawn, CancellationToken cancellationToken)
    {
        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader has invoices.");
        _invoice = await db.Invoices.AsNoTracking().Include(i => i.Subscription)
            .SingleOrDefaultAsync(i => i.Number == number && i.ReaderId == reader.Id, cancellationToken);
        if (_invoice is null) return NotFound();
        IsWithdrawn = withdrawn && Status == InvoiceStatus.Cancelled;
        From = article is null ? null : await readings.HeadOfAsync(article, cancellationToken);
        if (_invoice is not { IsOpen: true, IsGift: false, IsRenewal: false }) return Page();
        var offer = await db.Offers.AsNoTracking().Include(o => o.Plan).SingleAsync(o => o.Id == _invoice.OfferId, cancellationToken);
        Follows = offer.Renewal;
        if (cards.IsThere && offer.IsSoldAt(time.GetUtcNow().UtcDateTime) && CardOrder.CanCharge(offer))
            ByCard = QueryHelpers.AddQueryString($"/subscribe/{offer.Plan?.Slug}", new Dictionary<string, string?> { ["code"] = offer.Code, ["article"] = From?.Slug });
        return Page();
    }
}
