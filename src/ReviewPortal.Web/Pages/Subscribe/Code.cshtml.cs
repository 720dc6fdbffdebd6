using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Paywall;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Accounts;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Subscribe;

/// <summary>The offers of a campaign, for whoever has its code. A code that opens nothing counts as a try.</summary>
internal sealed class CodeModel(ReviewDbContext db, Readings readings, TryLimits limits, CurrentReader current, TimeProvider time) : PageModel
{
    public IReadOnlyList<PlanOnSale> Plans { get; private set; } = [];
    public string? Typed { get; private set; }
    public string? Problem { get; private set; }
    public bool MaySignIn => current.Standing is null;

    /// <summary>Where whoever signs in comes back to.</summary>
    public string Here => $"/subscribe/code?code={Uri.EscapeDataString(Typed ?? "")}{(From is null ? "" : $"&article={From}")}";

    /// <summary>The slug of the article that they came from.</summary>
    public string? From { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? code, string? article, CancellationToken cancellationToken)
    {
        From = article is null ? null : (await readings.HeadOfAsync(article, cancellationToken))?.Slug;
        Typed = code?.Trim();
        if (string.IsNullOrEmpty(Typed)) return Page();

        var attempt = limits.Take(Gate.Code, null, AddressRange.Of(HttpContext.Connection.RemoteIpAddress));
        if (!attempt.IsAllowed) return Response.TooMany(attempt.Wait);

        if (CampaignCode.Read(Typed) is { } read) await FindAsync(read, cancellationToken);
        if (Plans.Count > 0) attempt.Succeed();
        else if (current.Standing is null) Problem = "No offer has this code now for new subscribers. Look at it once more; it may also have ended, or be for those who come back: then sign in first.";
        else Problem = "No offer has this code now that you could take. Look at it once more; it may also have ended.";
        return Page();
    }

    private async Task FindAsync(string code, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var offers = await db.Offers.AsNoTrackingWithIdentityResolution().SoldAt(now).Where(o => o.Code == code).Include(o => o.Plan).ToListAsync(cancellationToken);
        var query = $"?code={code}{(From is null ? "" : $"&article={From}")}";
        Plans = PlanOnSale.Of(offers, current.Standing?.BuyerAt(now) ?? BuyerKind.New, plan => $"/subscribe/{plan.Slug}{query}");
    }
}
