using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Subscribe;

/// <summary>The plans on sale, side by side, each with its offers, the cheapest an issue first.</summary>
[PublicPage]
internal sealed class IndexModel(ReviewDbContext db, TimeProvider time) : PageModel
{
    public IReadOnlyList<(Plan Plan, IReadOnlyList<Offer> Offers)> Plans { get; private set; } = [];
    public int Articles { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var offers = await db.Offers.AsNoTrackingWithIdentityResolution().SoldAt(now).Include(o => o.Plan).ToListAsync(cancellationToken);
        Plans = [..
            from offer in offers
            where offer.Plan is not null
            orderby (decimal)offer.PriceMinor / offer.Issues
            group offer by offer.Plan into sold
            orderby sold.Key.Position
            select (sold.Key, (IReadOnlyList<Offer>)[.. sold])];
        Articles = await db.Articles.PublishedAt(now).CountAsync(cancellationToken);
    }
}
