using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Asks before an order by invoice is withdrawn; another reader’s is not found.</summary>
[Guarded(Gate.Order)]
internal sealed class WithdrawOrderModel(ReviewDbContext db, OrderWithdrawal orders, CurrentReader current) : PageModel
{
    private Invoice? _invoice;

    public Invoice Invoice => _invoice ?? throw new InvalidOperationException("The invoice is shown before it was loaded.");

    /// <summary>The order can be withdrawn now.</summary>
    public bool IsOpen => Invoice.IsOpen && Invoice.RefuseWithdrawal() is null;

    /// <summary>For whom it is, of a gift.</summary>
    public string? Recipient { get; private set; }

    private string ReaderId => current.Standing?.Id ?? throw new InvalidOperationException("Only a reader has invoices.");

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellationToken) =>
        await LoadAsync(number, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(number, cancellationToken)) return NotFound();
        var problem = await orders.WithdrawAsync(ReaderId, number, cancellationToken);
        if (problem is null) return Redirect($"/account/invoices/{number}?withdrawn=true");
        ModelState.AddModelError("", problem);
        return await LoadAsync(number, cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(int number, CancellationToken cancellationToken)
    {
        _invoice = await db.Invoices.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number && i.ReaderId == ReaderId, cancellationToken);
        if (_invoice is not { IsGift: true }) return _invoice is not null;
        Recipient = await db.GiftSubscriptions.Where(g => g.InvoiceNumber == number).Select(g => g.RecipientName).SingleOrDefaultAsync(cancellationToken);
        return true;
    }
}
