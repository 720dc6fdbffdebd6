using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Gifts;

/// <summary>Where givers come back to after they paid by card. It makes no gift, and looks at nothing but what Stripe has confirmed meanwhile.</summary>
internal sealed class ThanksModel(ReviewDbContext db, CurrentReader current) : PageModel
{
    private CardOrder? _order;

    public CardOrder Order => _order ?? throw new InvalidOperationException("The order is shown before it was loaded.");

    /// <summary>Null before it is paid.</summary>
    public GiftSubscription? Gift { get; private set; }

    /// <summary>The address of this page, looked at once more.</summary>
    public string Again { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid? order, int? look, CancellationToken cancellationToken)
    {
        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader pays.");
        _order = await db.CardOrders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == order && o.ReaderId == reader.Id && o.IsGift, cancellationToken);
        if (_order is null) return NotFound();
        Gift = await db.GiftSubscriptions.AsNoTracking().Include(g => g.Plan).SingleOrDefaultAsync(g => g.InvoiceNumber == _order.InvoiceNumber, cancellationToken);
        Again = Response.LookAgain(_order, null, look);
        return Page();
    }
}
