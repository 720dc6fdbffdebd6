using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Articles;
using ReviewPortal.Data;
using ReviewPortal.Issues;
using ReviewPortal.Paywall;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages;

[PublicPage]
internal sealed class IndexModel(ReviewDbContext db, CurrentEdition edition, Masthead masthead, TimeProvider time) : PageModel
{
    public Issue? Issue { get; private set; }
    public IReadOnlyList<ContentsLine> Contents { get; private set; } = [];
    public Money? PricePerIssue { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        Issue = await masthead.CurrentAsync(cancellationToken);
        if (Issue is not null) Contents = await ContentsLine.LoadAsync(db.Articles.InIssue(Issue.CoverDate, now), cancellationToken);
        PricePerIssue = (await PaywallTerms.CurrentAsync(edition, db, now, cancellationToken)).Best?.PricePerIssue;
    }
}
