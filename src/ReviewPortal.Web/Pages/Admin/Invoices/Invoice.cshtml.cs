using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Admin.Invoices;

/// <summary>One invoice, to be marked as paid or cancelled. The first who does either decides; the second is told.</summary>
internal sealed class InvoiceModel(ReviewDbContext db, InvoiceDesk desk, StripePages pages, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    private const string NotNewAnyMore =
        "This is an introductory offer, and the reader has paid for another subscription since. Cancel the invoice, or mark it as paid after all and say why.";

    private const string LongNote = "This is longer than 500 characters.";
    private Invoice? _invoice;

    public Invoice Invoice => _invoice ?? throw new InvalidOperationException("The invoice is shown before it was loaded.");
    public string? Email { get; private set; }
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    /// <summary>When the subscription would begin, and its last day.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>What the reader of an open introduction has paid for otherwise, so that they are not new any more; null if nothing.</summary>
    public Subscription? PaidElsewhere { get; private set; }

    public DateOnly Last => LastDay.Of(Invoice.Issues, StartsAt, site);

    [BindProperty]
    public string? Received { get; set; }

    [BindProperty]
    public string? Way { get; set; }

    /// <summary>Although <see cref="PaidElsewhere"/>.</summary>
    [BindProperty]
    public bool AfterAll { get; set; }

    [BindProperty, StringLength(Signature.MaxNote, ErrorMessage = LongNote)]
    public string? Note { get; set; }

    [BindProperty, StringLength(Signature.MaxNote, ErrorMessage = LongNote)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(number, cancellationToken)) return NotFound();
        Received = site.DateOf(Now).Iso();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int number, string? act, CancellationToken cancellationToken)
    {
        if (act is not ("pay" or "cancel")) return BadRequest();
        if (!await LoadAsync(number, cancellationToken)) return NotFound();
        if (!Invoice.IsOpen) return Settled();
        var isDone = act == "pay" ? await PayAsync(cancellationToken) : await CancelAsync(cancellationToken);
        if (isDone && act == "pay" && Invoice.ReaderId is { } payer) await pages.CloseUnfitAsync(payer, cancellationToken);
        if (isDone) return Redirect($"/admin/invoices?notice={(act == "cancel" ? "cancelled" : Invoice.IsGift ? "gift" : "paid")}");
        if (!ModelState.IsValid) return Page();
        if (!await LoadAsync(number, cancellationToken)) return NotFound();
        if (!Invoice.IsOpen) return Settled();
        ModelState.AddModelError("", PaidElsewhere is null ? "Somebody changed something of this reader’s at the same moment. Press again." : NotNewAnyMore);
        return Page();
    }

    private async Task<bool> PayAsync(CancellationToken cancellationToken)
    {
        var day = ModelState.ReadPaymentDay(nameof(Received), Received, Invoice, Now, site);
        var way = ModelState.ReadPaymentWay(nameof(Way), Way, "Choose how it was paid.");
        var signature = current.Sign(Note);
        if (PaidElsewhere is not null && !AfterAll) ModelState.AddModelError(nameof(AfterAll), NotNewAnyMore);
        else if (PaidElsewhere is not null && signature.Note is null) ModelState.AddModelError(nameof(Note), "Say why it is marked as paid after all.");
        return ModelState.IsValid && day is { } received && way is { } how
            && await desk.MarkPaidAsync(Invoice.Number, received, how, AfterAll, signature, cancellationToken);
    }

    private async Task<bool> CancelAsync(CancellationToken cancellationToken)
    {
        var signature = current.Sign(Reason);
        if (signature.Note is null) ModelState.AddModelError(nameof(Reason), "Say why it is cancelled.");
        return ModelState.IsValid && await desk.CancelAsync(Invoice.Number, signature, cancellationToken);
    }

    private PageResult Settled()
    {
        var what = Invoice.PaidAt is not null ? "marked this invoice as paid" : "cancelled this invoice";
        ModelState.AddModelError("", Invoice.SettledBy is { Length: > 0 } by ? $"{char.ToUpperInvariant(by[0])}{by[1..]} has {what} already." : "The reader’s account was deleted meanwhile.");
        return Page();
    }

    private async Task<bool> LoadAsync(int number, CancellationToken cancellationToken)
    {
        _invoice = await db.Invoices.AsNoTracking().Include(i => i.Subscription).SingleOrDefaultAsync(i => i.Number == number, cancellationToken);
        if (_invoice is null) return false;
        if (_invoice.ReaderId is not { } readerId) return true;
        Email = await db.Users.Where(u => u.Id == readerId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        PaidElsewhere = await desk.PaidElsewhereAsync(_invoice, cancellationToken);
        StartsAt = await db.Subscriptions.NextStartAsync(readerId, _invoice.PlanId, Now, cancellationToken);
        return true;
    }
}
