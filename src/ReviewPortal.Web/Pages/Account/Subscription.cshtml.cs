using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Pages.Shared;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>A subscription of this reader's, and what they can do with it; another's is not found.</summary>
[Guarded(Gate.Subscription)]
internal sealed class SubscriptionModel(ReviewDbContext db, SubscriptionLife life, StripeRenewals renewals, StripeMoves moves, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    private Subscription? _subscription;
    private SubscriptionForms? _forms;

    public Subscription Subscription => _subscription ?? throw new InvalidOperationException("The subscription is shown before it was loaded.");
    public SubscriptionForms Forms => _forms ?? throw new InvalidOperationException("The forms are shown before they were made.");
    public string? Notice { get; private set; }

    /// <summary>The day on which a paused one goes on.</summary>
    [BindProperty]
    public string? Back { get; set; }

    private string ReaderId => current.Standing?.Id ?? throw new InvalidOperationException("Only a reader has subscriptions.");

    public async Task<IActionResult> OnGetAsync(int id, string? done, CancellationToken cancellationToken)
    {
        Notice = SubscriptionForms.Notice(done);
        return await LoadAsync(id, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int id, string? act, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var signature = new Signature(SubscriptionEvent.Reader, null);
        var done = await SubscriptionForms.DoAsync(life, renewals, moves, Subscription, act ?? "", Back, signature, ModelState, cancellationToken);
        if (done is not null) return Redirect($"/account/subscriptions/{id}?done={done}");
        return await LoadAsync(id, cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        _subscription = await db.Subscriptions.AsNoTracking().Include(s => s.Plan).Include(s => s.History.OrderBy(e => e.Id))
            .SingleOrDefaultAsync(s => s.Id == id && s.ReaderId == ReaderId, cancellationToken);
        if (_subscription is null) return false;
        _forms = await SubscriptionForms.OfAsync(_subscription, db, site, time.GetUtcNow().UtcDateTime, hasReason: false, Back, cancellationToken);
        return true;
    }
}
