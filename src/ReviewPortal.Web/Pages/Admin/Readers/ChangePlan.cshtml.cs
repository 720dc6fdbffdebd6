using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Pages.Shared;
using ReviewPortal.Web.Payments;

namespace ReviewPortal.Web.Pages.Admin.Readers;

/// <summary>Says what another plan makes of a reader’s subscription, and changes it for them, with a reason.</summary>
internal sealed class ChangePlanModel(ReviewDbContext db, PlanQuestions questions, CurrentReader current, TimeProvider time) : PageModel
{
    private HeldSubscription? _held;

    public HeldSubscription Held => _held ?? throw new InvalidOperationException("The subscription is shown before it was loaded.");
    public DateTime Now { get; } = time.GetUtcNow().UtcDateTime;

    /// <summary>Null if it can’t be.</summary>
    public PlanProspect? Prospect { get; private set; }

    public bool NeedsAddress { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string reader, int id, int? offer, CancellationToken cancellationToken)
    {
        _held = await HeldSubscription.FindAsync(db, reader, id, cancellationToken);
        return _held is null ? NotFound() : await AskAsync(offer, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string reader, int id, int? offer, string? shown, CancellationToken cancellationToken)
    {
        _held = await HeldSubscription.FindAsync(db, reader, id, cancellationToken);
        if (_held is null) return NotFound();
        if (offer is not { } chosen || !ModelState.IsValid) return await AskAsync(offer, cancellationToken);
        if (current.SignWithReason(ModelState, nameof(Reason), Reason) is not { } signature) return await AskAsync(offer, cancellationToken);

        var problem = await questions.AnswerAsync(_held.Subscription, chosen, shown, signature, cancellationToken);
        if (problem is null) return Redirect($"/admin/readers/{reader}?notice={SubscriptionForms.Change}");
        ModelState.AddModelError("", problem);
        _held = await HeldSubscription.FindAsync(db, reader, id, cancellationToken);
        return _held is null ? NotFound() : await AskAsync(offer, cancellationToken);
    }

    private async Task<IActionResult> AskAsync(int? offer, CancellationToken cancellationToken)
    {
        ModelState.Remove(nameof(offer));
        (Prospect, var problem) = await questions.AskAsync(Held.Subscription, offer, cancellationToken);
        NeedsAddress = problem == SubscriptionActs.NoAddress;
        // Nothing that can't be needs a reason; why it was not done says why it can't be, too.
        if (problem is not null) ModelState.Remove(nameof(Reason));
        if (problem is not null && ModelState.IsValid) ModelState.AddModelError("", problem);
        return Page();
    }
}
