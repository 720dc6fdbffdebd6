using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Pages.Shared;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>
/// Moves the end of a subscription, in either direction (what has ended may be brought back), and does for its reader what they
/// can do themselves.
/// </summary>
internal sealed class SubscriptionModel(
    ReviewDbContext db, CirculationDesk desk, SubscriptionLife life, StripeRenewals renewals, StripeMoves moves, CurrentReader current, SiteOptions site,
    TimeProvider time) : PageModel
{
    public const string MoveEnd = "move";

    private HeldSubscription? _held;
    private SubscriptionForms? _forms;

    public HeldSubscription Held => _held ?? throw new InvalidOperationException("The subscription is shown before it was loaded.");

    /// <summary>The order by which it is paid by card; null if it is not.</summary>
    public Guid? CardOrder { get; private set; }

    public SubscriptionForms Forms => _forms ?? throw new InvalidOperationException("The forms are shown before they were made.");
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    [BindProperty]
    public string? Until { get; set; }

    /// <summary>The day on which a paused one goes on.</summary>
    [BindProperty]
    public string? Back { get; set; }

    /// <summary>Of the form that was sent: each has one.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string reader, int id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(reader, id, cancellationToken)) return NotFound();
        Until = site.LastDayBefore(Held.Subscription.PaidUntil).Iso();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reader, int id, string? act, long seen, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(reader, id, cancellationToken)) return NotFound();
        var field = SubscriptionForms.ReasonField(act);
        ModelState.SetModelValue(field, Reason, Reason);
        ModelState.MarkFieldValid(field);
        if (ModelState.IsValid)
        {
            var signature = current.SignWithReason(ModelState, field, Reason);
            var done = act == MoveEnd
                ? await MoveAsync(id, seen, signature, cancellationToken)
                : signature is null ? null
                : await SubscriptionForms.DoAsync(life, renewals, moves, Held.Subscription, act ?? "", Back, signature, ModelState, cancellationToken);
            if (done is not null) return Redirect($"/admin/readers/{reader}?notice={done}");
        }

        return await LoadAsync(reader, id, cancellationToken) ? Page() : NotFound();
    }

    private async Task<string?> MoveAsync(int id, long seen, Signature? signature, CancellationToken cancellationToken)
    {
        var subscription = Held.Subscription;
        var endsAt = ModelState.ReadLastDay(nameof(Until), Until, subscription.StartsAt, Now, site);
        if (endsAt == subscription.EndsAt) ModelState.AddModelError(nameof(Until), "This is its last day already. Choose another.");
        if (!ModelState.IsValid || endsAt is null || signature is null) return null;
        if (subscription.EndsAt.Ticks == seen && await desk.MoveEndAsync(id, subscription.EndsAt, endsAt.Value, signature, cancellationToken)) return "changed";
        ModelState.AddModelError("", HeldSubscription.ChangedMeanwhile);
        return null;
    }

    private async Task<bool> LoadAsync(string reader, int id, CancellationToken cancellationToken)
    {
        _held = await HeldSubscription.FindAsync(db, reader, id, cancellationToken);
        if (_held is null) return false;
        CardOrder = await db.CardOrders.Where(o => o.SubscriptionId == id).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(cancellationToken);
        _forms = await SubscriptionForms.OfAsync(_held.Subscription, db, site, Now, hasReason: true, Back, cancellationToken);
        return true;
    }
}
