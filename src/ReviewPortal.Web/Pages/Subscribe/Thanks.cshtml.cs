using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Paywall;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Subscribe;

/// <summary>
/// Where readers come back to after they paid by card. It grants nothing, and looks at nothing but what Stripe has confirmed
/// meanwhile; as long as that is nothing, it looks again by itself some times, and then at a press.
/// </summary>
internal sealed class ThanksModel(ReviewDbContext db, Readings readings, CurrentReader current) : PageModel
{
    private CardOrder? _order;

    public CardOrder Order => _order ?? throw new InvalidOperationException("The order is shown before it was loaded.");

    public bool IsDone => Order.Status == CardOrderStatus.Paid && !IsHeld;

    /// <summary>It was paid, and is not theirs to have any more: the desk looks into it.</summary>
    public bool IsHeld => Order is { Status: CardOrderStatus.Paid, Problem: not null, Subscription: null };

    /// <summary>The article that they came from.</summary>
    public ArticleHead? From { get; private set; }

    /// <summary>The address of this page, looked at once more.</summary>
    public string Again { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid? order, string? article, int? look, CancellationToken cancellationToken)
    {
        var reader = current.Standing ?? throw new InvalidOperationException("Only a reader pays.");
        _order = await db.CardOrders.AsNoTracking().Include(o => o.Subscription).SingleOrDefaultAsync(o => o.Id == order && o.ReaderId == reader.Id && !o.IsGift, cancellationToken);
        if (_order is null) return NotFound();
        From = article is null ? null : await readings.HeadOfAsync(article, cancellationToken);
        Again = Response.LookAgain(_order, From?.Slug, look);
        return Page();
    }
}
