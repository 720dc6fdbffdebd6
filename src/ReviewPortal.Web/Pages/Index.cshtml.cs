using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Issues;
using ReviewPortal.Paywall;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages;

[PublicPage]
internal sealed class IndexModel(ReviewDbContext db, CurrentEdition edition, Masthead masthead, PrintedIssues issues, TimeProvider time) : PageModel
{
    public PrintedIssue? Current { get; private set; }
    public Money? PricePerIssue { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (await masthead.CurrentAsync(cancellationToken) is { } issue) Current = await issues.FindAsync(issue.CoverDate, cancellationToken);
        PricePerIssue = (await PaywallTerms.CurrentAsync(edition, db, time.GetUtcNow().UtcDateTime, cancellationToken)).Best?.PricePerIssue;
    }
}
