using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Admin.Payments;

/// <summary>What of the payments by card needs somebody's eyes; and what Stripe has that this site has not, shown before it is applied.</summary>
internal sealed partial class IndexModel(ReviewDbContext db, StripeAccess access, StripeReconciliation reconciliation, ILogger<IndexModel> logger) : PageModel
{
    public const int Most = 100;
    public const int MostDecided = 20;

    public bool IsThere => access.IsThere;
    public bool IsStandIn => access.IsStandIn;
    public bool IsLive => access.IsLive;
    public IReadOnlyList<CardOrder> Held { get; private set; } = [];
    public IReadOnlyList<CardDispute> Disputes { get; private set; } = [];
    public IReadOnlyList<CardEvent> Events { get; private set; } = [];

    /// <summary>Null before it was compared.</summary>
    public IReadOnlyList<CardChange>? Differences { get; private set; }

    public bool IsApplied { get; private set; }

    /// <summary>Where a dispute is answered: by no page of this site.</summary>
    public string AddressOf(CardDispute dispute) =>
        IsStandIn ? "/development/stripe" : $"https://dashboard.stripe.com/{(IsLive ? "" : "test/")}disputes/{Uri.EscapeDataString(dispute.Reference)}";

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync([FromForm] string? act, CancellationToken cancellationToken)
    {
        if (act is not ("compare" or "apply") || !access.IsThere) return BadRequest();
        IsApplied = act == "apply";
        try
        {
            Differences = await (IsApplied ? reconciliation.ApplyAsync(cancellationToken) : reconciliation.CompareAsync(cancellationToken));
        }
        catch (StripeException failure)
        {
            LogFailed(logger, failure);
            ModelState.AddModelError("", "It can’t be reached at the moment. Try again in a few minutes.");
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    public static string InWords(CardEventOutcome outcome) => outcome switch
    {
        CardEventOutcome.NotOurs => "Of something that nobody ordered here.",
        CardEventOutcome.Mismatched => "It does not agree with the order.",
        CardEventOutcome.Failed => "It could not be looked into; Stripe tells it again.",
        _ => "Applied.",
    };

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Held = await db.CardOrders.AsNoTracking().Where(o => o.Problem != null).OrderByDescending(o => o.PlacedAt).Take(Most).ToListAsync(cancellationToken);
        var disputes = db.CardDisputes.AsNoTracking().Include(d => d.Order);
        Disputes = [
            .. await disputes.Open().OrderBy(d => d.AnswerBy == null).ThenBy(d => d.AnswerBy).ThenBy(d => d.OpenedAt).Take(Most).ToListAsync(cancellationToken),
            .. await disputes.Where(d => !db.CardDisputes.Open().Any(o => o.Reference == d.Reference)).OrderByDescending(d => d.OpenedAt).Take(MostDecided).ToListAsync(cancellationToken)];
        Events = await db.CardEvents.AsNoTracking().Where(e => e.Outcome != CardEventOutcome.Applied).OrderByDescending(e => e.At).Take(Most).ToListAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Stripe was not asked about what may differ.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
