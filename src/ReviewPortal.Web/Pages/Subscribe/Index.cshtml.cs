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
/// The plans on sale, side by side, each with its offers; to a known reader only those that they may take. Whoever comes from
/// an article takes it along.
/// </summary>
[PublicPage(IsFromArticle = true)]
internal sealed class IndexModel(ReviewDbContext db, Readings readings, CurrentReader current, TimeProvider time) : PageModel
{
    public IReadOnlyList<PlanOnSale> Plans { get; private set; } = [];
    public bool HasCampaigns { get; private set; }
    public int Articles { get; private set; }

    /// <summary>The article, as it stands in an address; empty without one.</summary>
    public string Query { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? article, CancellationToken cancellationToken)
    {
        // What no reader can come from is not taken along, and leaves no page in memory.
        if (Request.Query.ContainsKey(PublicPageMemory.Article) && (article is null || await readings.HeadOfAsync(article, cancellationToken) is null))
            return Redirect("/subscribe");
        Query = article is null ? "" : $"?article={article}";
        var now = time.GetUtcNow().UtcDateTime;
        var offers = await db.Offers.AsNoTrackingWithIdentityResolution().SoldAt(now).Include(o => o.Plan).ToListAsync(cancellationToken);
        HasCampaigns = offers.Exists(o => o.Code is not null);
        Plans = PlanOnSale.Of(offers.Where(o => o.Code is null), current.Standing?.BuyerAt(now) ?? BuyerKind.New, plan => $"/subscribe/{plan.Slug}{Query}");
        Articles = await db.Articles.PublishedAt(now).CountAsync(cancellationToken);
        return Page();
    }
}
