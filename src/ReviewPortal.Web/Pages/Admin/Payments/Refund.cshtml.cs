using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Admin.Payments;

/// <summary>Sends money back to the card that paid an order, all or some of it. What was paid, and what of it is left, Stripe is asked each time.</summary>
internal sealed partial class RefundModel(
    ReviewDbContext db, StripeAccess access, StripePurchases purchases, StripeRefunds refunds, CurrentReader current, ILogger<RefundModel> logger) : PageModel
{
    private CardOrder? _order;

    public CardOrder Order => _order ?? throw new InvalidOperationException("The order is shown before it was loaded.");

    /// <summary>Those of which something is left, the latest first.</summary>
    public IReadOnlyList<CardReceipt> Receipts { get; private set; } = [];

    /// <summary>Those that the bank decides about, or has taken back.</summary>
    public IReadOnlyList<CardReceipt> Disputed { get; private set; } = [];

    public string? Email { get; private set; }
    public bool IsStandIn => access.IsStandIn;

    /// <summary>The payment of which it is.</summary>
    [BindProperty]
    public string? Paid { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty, StringLength(Signature.MaxNote, ErrorMessage = "This is longer than 500 characters.")]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid order, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(order, cancellationToken)) return NotFound();
        Paid = Receipts.Count > 0 ? Receipts[0].Reference : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid order, int turn, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(order, cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var paid = Receipts.FirstOrDefault(r => r.Reference == Paid);
        var amount = Money.Read(Amount, Order.Currency);
        var signature = current.Sign(Note);
        if (paid is null) ModelState.AddModelError(nameof(Paid), "Choose the payment of which it is.");
        else if (amount is null || amount.Value.Minor <= 0 || amount.Value.Minor > paid.LeftMinor || !CardAmount.CanCharge(amount.Value.Minor, Order.Currency))
            ModelState.AddModelError(nameof(Amount), $"Enter an amount up to {new Money(paid.LeftMinor, paid.Currency)}, as 10 or 10.50, without a sign.");
        if (!StripeRefunds.Reasons.Any(r => r.Reason == Reason)) ModelState.AddModelError(nameof(Reason), "Choose why.");
        if (signature.Note is null) ModelState.AddModelError(nameof(Note), "Say why it goes back.");
        if (!ModelState.IsValid || paid is null || amount is null || Reason is null) return Page();

        var problem = await refunds.RefundAsync(order, turn, paid.Reference, amount.Value, Reason, signature, cancellationToken);
        if (problem is null) return Redirect(Order.ReaderId is { } reader ? $"/admin/readers/{reader}?notice=card-refunded" : "/admin/payments");
        await LoadAsync(order, cancellationToken);
        ModelState.AddModelError("", problem);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        _order = await db.CardOrders.AsNoTracking().Include(o => o.Subscription).Include(o => o.Moves).ThenInclude(m => m.Offer).SingleOrDefaultAsync(o => o.Id == id, cancellationToken);
        if (_order is null) return false;
        Email = await db.Users.Where(u => u.Id == _order.ReaderId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        try
        {
            var purchase = access.IsThere ? await purchases.FindAsync(_order, _order.Session, cancellationToken) : null;
            // What does not agree is not sent back from here; what agrees, and was held for another reason, is.
            if (purchase is null || _order.Disagreement(purchase) is not null) return true;
            Receipts = [.. purchase.Receipts.Where(r => r is { IsPaid: true, IsDisputed: false, LeftMinor: > 0, Charge: not null }).Reverse()];
            Disputed = [.. purchase.Receipts.Where(r => r is { IsPaid: true, IsDisputed: true }).Reverse()];
        }
        catch (StripeException failure)
        {
            LogFailed(logger, failure);
            ModelState.AddModelError("", failure.InWords());
        }

        return true;
    }

    [LoggerMessage(LogLevel.Error, "Stripe was not asked what of an order could be sent back.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
