using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>Asks before a subscription is ended, and says what that does.</summary>
internal sealed class EndModel(ReviewDbContext db, CirculationDesk desk, CurrentReader current, TimeProvider time) : PageModel
{
    private HeldSubscription? _held;

    public HeldSubscription Held => _held ?? throw new InvalidOperationException("The subscription is shown before it was loaded.");
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string reader, int id, CancellationToken cancellationToken)
    {
        _held = await HeldSubscription.FindAsync(db, reader, id, cancellationToken);
        return _held is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reader, int id, long seen, CancellationToken cancellationToken)
    {
        _held = await HeldSubscription.FindAsync(db, reader, id, cancellationToken);
        if (_held is null) return NotFound();
        if (current.SignWithReason(ModelState, nameof(Reason), Reason) is not { } signature) return Page();

        var subscription = _held.Subscription;
        var isDone = subscription.EndsAt.Ticks == seen
            && subscription.StatusAt(Now) != SubscriptionStatus.Ended
            && await desk.EndNowAsync(id, subscription.EndsAt, signature, cancellationToken);
        if (isDone) return Redirect($"/admin/readers/{reader}?notice=ended");

        _held = await HeldSubscription.FindAsync(db, reader, id, cancellationToken) ?? _held;
        ModelState.AddModelError("", HeldSubscription.ChangedMeanwhile);
        return Page();
    }
}
