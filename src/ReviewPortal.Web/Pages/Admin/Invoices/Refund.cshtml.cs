using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Payments;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Invoices;

/// <summary>Notes that money of a paid invoice was sent back, all or some of it, and tells who has what was paid with it.</summary>
internal sealed class RefundModel(ReviewDbContext db, InvoiceRefunds refunds, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    private Invoice? _invoice;

    public Invoice Invoice => _invoice ?? throw new InvalidOperationException("The invoice is shown before it was loaded.");

    /// <summary>Whether it is a gift that was redeemed, by an account that may have been deleted since.</summary>
    public bool IsRedeemed { get; private set; }

    /// <summary>What was paid with it, or came of the gift.</summary>
    public Subscription? Held { get; private set; }

    /// <summary>Who redeemed the gift.</summary>
    public Reader? Holder { get; private set; }

    /// <summary>Whether there is something that could end with it.</summary>
    public bool MayEnd => Invoice.IsGift ? !IsRedeemed || Held is not null : Held is not null;

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Sent { get; set; }

    [BindProperty]
    public string? Way { get; set; }

    [BindProperty]
    public bool Ends { get; set; }

    [BindProperty, StringLength(Signature.MaxNote, ErrorMessage = "This is longer than 500 characters.")]
    public string? Reason { get; set; }

    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(number, cancellationToken)) return NotFound();
        (Sent, Way, Ends) = (site.DateOf(Now).Iso(), Invoice.Way?.ToString(), true);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int number, long seen, int? held, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(number, cancellationToken)) return NotFound();
        var amount = Money.Read(Amount, Invoice.Currency);
        if (amount is null || amount.Value.Minor == 0 || amount.Value.Minor > Invoice.Refundable.Minor)
            ModelState.AddModelError(nameof(Amount), $"Enter an amount up to {Invoice.Refundable}, as 10 or 10.50, without a sign.");
        var day = ModelState.ReadPaymentDay(nameof(Sent), Sent, Invoice, Now, site);
        var way = ModelState.ReadPaymentWay(nameof(Way), Way, "Choose how it was sent.");
        var signature = current.Sign(Reason);
        if (signature.Note is null) ModelState.AddModelError(nameof(Reason), "Say why it goes back.");
        if (!ModelState.IsValid || amount is null || day is null || way is null) return Page();

        var refund = new Refund(seen, held, amount.Value, day.Value, way.Value, Ends);
        if (await refunds.NoteAsync(number, refund, signature, cancellationToken)) return Redirect("/admin/invoices?notice=refunded");
        await LoadAsync(number, cancellationToken);
        ModelState.AddModelError("", "Somebody noted a refund of this invoice, or redeemed the gift, since you opened the page. It is shown as it is now.");
        return Page();
    }

    /// <returns>Whether there is something that could go back.</returns>
    private async Task<bool> LoadAsync(int number, CancellationToken cancellationToken)
    {
        _invoice = await db.Invoices.AsNoTracking().Include(i => i.Subscription).SingleOrDefaultAsync(i => i.Number == number && i.PaidAt != null, cancellationToken);
        if (_invoice is null) return false;
        Held = _invoice.Subscription;
        if (!_invoice.IsGift) return true;
        var gift = await db.GiftSubscriptions.AsNoTracking().Include(g => g.Subscription).ThenInclude(s => s!.Plan).SingleAsync(g => g.InvoiceNumber == number, cancellationToken);
        (IsRedeemed, Held) = (gift.Status == GiftStatus.Redeemed, gift.Subscription);
        Holder = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == gift.RedeemedById, cancellationToken);
        return true;
    }
}
