using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Subscribe;

/// <summary>
/// The plans on sale, side by side, each with its offers, the cheapest an issue first; to a known reader only those that they
/// may take. Whoever comes from an article takes it along.
/// </summary>
[PublicPage(IsFromArticle = true)]
internal sealed class IndexModel(ReviewDbContext db, Readings readings, CurrentReader current, TimeProvider time) : PageModel
{
    private string? _article;

    public IReadOnlyList<(Plan Plan, IReadOnlyList<Offer> Offers)> Plans { get; private set; } = [];
    public int Articles { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? article, CancellationToken cancellationToken)
    {
        // What no reader can come from is not taken along, and leaves no page in memory.
        if (Request.Query.ContainsKey(PublicPageMemory.Article) && (article is null || await readings.HeadOfAsync(article, cancellationToken) is null))
            return Redirect("/subscribe");
        _article = article;
        var now = time.GetUtcNow().UtcDateTime;
        var offers = await db.Offers.AsNoTrackingWithIdentityResolution().SoldAt(now).Include(o => o.Plan).ToListAsync(cancellationToken);
        Plans = [..
            from offer in offers
            where offer.Plan is not null && offer.IsFor(current.Standing?.HasPaidBefore == true)
            orderby (decimal)offer.PriceMinor / offer.Issues
            group offer by offer.Plan into sold
            orderby sold.Key.Position
            select (sold.Key, (IReadOnlyList<Offer>)[.. sold])];
        Articles = await db.Articles.PublishedAt(now).CountAsync(cancellationToken);
        return Page();
    }

    public string AddressOf(Plan plan) => _article is null ? $"/subscribe/{plan.Slug}" : $"/subscribe/{plan.Slug}?article={_article}";
}
