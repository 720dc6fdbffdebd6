using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Leads a reader whose card is charged to where the card is changed, or the renewal cancelled.</summary>
internal sealed partial class BillingModel(
    ReviewDbContext db, StripeAccess access, StripePortal portal, CurrentReader current, TimeProvider time, ILogger<BillingModel> logger) : PageModel
{
    public IReadOnlyList<Subscription> Subscriptions { get; private set; } = [];
    public bool IsStandIn => access.IsStandIn;

    private string ReaderId => current.Standing?.Id ?? throw new InvalidOperationException("Only a reader pays.");

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Subscriptions.Count == 0) return Page();
        try
        {
            if (await portal.OpenAsync(ReaderId, cancellationToken) is { } page) return Redirect(page);
        }
        catch (StripeException failure)
        {
            LogFailed(logger, failure);
        }

        ModelState.AddModelError("", "It can’t be reached at the moment. Try again in a few minutes.");
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Response.AllowFormTo(access.IsThere ? access.PortalUrl : null);
        var now = time.GetUtcNow().UtcDateTime;
        var (id, isThere) = (ReaderId, access.IsThere);
        Subscriptions = await db.Subscriptions.AsNoTracking().Include(s => s.Plan)
            .Where(s => isThere && s.ReaderId == id && s.Origin == SubscriptionOrigin.Card && s.EndsAt > now && s.RenewalIssues != null).OrderBy(s => s.EndsAt).ToListAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "The portal for a reader's card was not opened.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
