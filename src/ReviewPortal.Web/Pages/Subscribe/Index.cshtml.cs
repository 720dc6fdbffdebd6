using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Figures;
using ReviewPortal.Paywall;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Figures;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Subscribe;

/// <summary>
/// The plans on sale, side by side, each with its offers; to a known reader only those that they may take. Whoever comes from
/// an article takes it along.
/// </summary>
[PublicPage(IsFromArticle = true)]
internal sealed class IndexModel(ReviewDbContext db, Readings readings, CurrentReader current, TimeProvider time) : PageModel, ICountedPage
{
    private ArticleHead? _from;

    public IReadOnlyList<PlanOnSale> Plans { get; private set; } = [];
    public bool HasCampaigns { get; private set; }
    public Countable? Counts => _from is null || current.Standing?.IsStaff == true ? null : new(_from.Id, ArticleCountKind.OfferSeen);
    public int Articles { get; private set; }

    /// <summary>The article, as it stands in an address; empty without one.</summary>
    public string Query { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? article, CancellationToken cancellationToken)
    {
        // What no reader can come from is not taken along, and leaves no page in memory.
        _from = article is null ? null : await readings.HeadOfAsync(article, cancellationToken);
        if (Request.Query.TryGetValue(PublicPageMemory.Article, out var asked) && (asked.Count != 1 || _from?.Slug != asked)) return Redirect("/subscribe");
        Query = _from is null ? "" : $"?article={_from.Slug}";
        var now = time.GetUtcNow().UtcDateTime;
        var offers = await db.Offers.AsNoTrackingWithIdentityResolution().SoldAt(now).Include(o => o.Plan).ToListAsync(cancellationToken);
        HasCampaigns = offers.Exists(o => o.Code is not null);
        Plans = PlanOnSale.Of(offers.Where(o => o.Code is null), current.Standing?.BuyerAt(now) ?? BuyerKind.New, plan => $"/subscribe/{plan.Slug}{Query}");
        Articles = await db.Articles.PublishedAt(now).CountAsync(cancellationToken);
        return Page();
    }
}
