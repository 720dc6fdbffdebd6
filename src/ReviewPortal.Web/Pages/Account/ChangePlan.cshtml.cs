using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Pages.Shared;
using ReviewPortal.Web.Payments;

namespace ReviewPortal.Web.Pages.Account;

/// <summary>Says what another plan makes of a subscription of this reader’s, and changes it at a press; another’s is not found.</summary>
[Guarded(Gate.Subscription)]
internal sealed class ChangePlanModel(ReviewDbContext db, PlanQuestions questions, TryLimits limits, CurrentReader current) : PageModel
{
    private Subscription? _subscription;

    public Subscription Subscription => _subscription ?? throw new InvalidOperationException("The subscription is shown before it was loaded.");

    /// <summary>Null if it can’t be.</summary>
    public PlanProspect? Prospect { get; private set; }

    public bool NeedsAddress { get; private set; }

    private string ReaderId => current.Standing?.Id ?? throw new InvalidOperationException("Only a reader has subscriptions.");

    public async Task<IActionResult> OnGetAsync(int id, int? offer, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (!Subscription.IsChargedToCard) return await AskAsync(offer, cancellationToken);
        var attempt = limits.Take(Gate.Question, ReaderId, AddressRange.Of(HttpContext.Connection.RemoteIpAddress));
        return attempt.IsAllowed ? await AskAsync(offer, cancellationToken) : Response.TooMany(attempt.Wait);
    }

    public async Task<IActionResult> OnPostAsync(int id, int? offer, string? shown, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (offer is not { } chosen || !ModelState.IsValid) return await AskAsync(offer, cancellationToken);
        var problem = await questions.AnswerAsync(Subscription, chosen, shown, new Signature(SubscriptionEvent.Reader, null), cancellationToken);
        if (problem is null) return Redirect($"/account/subscriptions/{id}?done={SubscriptionForms.Change}");
        ModelState.AddModelError("", problem);
        return await LoadAsync(id, cancellationToken) ? await AskAsync(offer, cancellationToken) : NotFound();
    }

    private async Task<IActionResult> AskAsync(int? offer, CancellationToken cancellationToken)
    {
        ModelState.Remove(nameof(offer));
        (Prospect, var problem) = await questions.AskAsync(Subscription, offer, cancellationToken);
        NeedsAddress = problem == SubscriptionActs.NoAddress;
        // Why it was not done says why it can't be, too.
        if (problem is not null && ModelState.IsValid) ModelState.AddModelError("", problem);
        return Page();
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellationToken)
    {
        _subscription = await db.Subscriptions.AsNoTracking().Include(s => s.Plan).Include(s => s.History).SingleOrDefaultAsync(s => s.Id == id && s.ReaderId == ReaderId, cancellationToken);
        return _subscription is not null;
    }
}
