using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>Moves the end of a subscription, in either direction; what has ended may be brought back.</summary>
internal sealed class SubscriptionModel(ReviewDbContext db, CirculationDesk desk, CurrentReader current, SiteOptions site, TimeProvider time) : PageModel
{
    private HeldSubscription? _held;

    public HeldSubscription Held => _held ?? throw new InvalidOperationException("The subscription is shown before it was loaded.");
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty, StringLength(Signature.MaxNote, ErrorMessage = "The note is longer than 500 characters.")]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(string reader, int id, CancellationToken cancellationToken)
    {
        _held = await HeldSubscription.FindAsync(db, reader, id, cancellationToken);
        if (_held is null) return NotFound();
        Until = site.LastDayBefore(_held.Subscription.EndsAt).Iso();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reader, int id, long seen, CancellationToken cancellationToken)
    {
        _held = await HeldSubscription.FindAsync(db, reader, id, cancellationToken);
        if (_held is null) return NotFound();
        var subscription = _held.Subscription;
        var endsAt = ModelState.ReadLastDay(nameof(Until), Until, subscription.StartsAt, Now, site);
        if (endsAt == subscription.EndsAt) ModelState.AddModelError(nameof(Until), "This is its last day already. Choose another.");
        if (!ModelState.IsValid || endsAt is null) return Page();

        var isDone = subscription.EndsAt.Ticks == seen && await desk.MoveEndAsync(id, subscription.EndsAt, endsAt.Value, current.Sign(Note), cancellationToken);
        if (isDone) return Redirect($"/admin/readers/{reader}?notice=changed");

        _held = await HeldSubscription.FindAsync(db, reader, id, cancellationToken) ?? _held;
        ModelState.AddModelError("", HeldSubscription.ChangedMeanwhile);
        return Page();
    }
}
