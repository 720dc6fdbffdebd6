using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Gifts;

/// <summary>What can be given, and how: subscriptions, and articles.</summary>
[PublicPage]
internal sealed class IndexModel(ReviewDbContext db, GiftOptions options, StripeAccess access, TimeProvider time) : PageModel
{
    public GiftOptions Options => options;
    public bool MayPayByCard => access.IsThere;

    /// <summary>The plans that can be given, each with its offers, the cheapest an issue first.</summary>
    public IReadOnlyList<(Plan Plan, IReadOnlyList<Offer> Offers)> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var givable = await GivableOffers.LoadAsync(db, time.GetUtcNow().UtcDateTime, cancellationToken);
        Plans = [..
            from offer in givable
            where offer.Plan is not null
            group offer by offer.Plan into sold
            select (sold.Key, (IReadOnlyList<Offer>)[.. sold])];
    }
}
