using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Site;

namespace ReviewPortal.Subscriptions;

/// <summary>
/// A pause, its end, and another plan, by the rules that hold for every subscription, however it is paid for. Each returns why
/// it can't be, in words, having changed nothing, or null.
/// </summary>
public sealed class SubscriptionActs(ReviewDbContext db, SiteOptions site)
{
    public const string NotOnSale = "This offer is not on sale any more. Choose another.";

    /// <param name="back">The day on which it goes on.</param>
    public string? Pause(Subscription subscription, DateOnly back, Signature signature, DateTime now)
    {
        var pause = PauseDays.Until(back, now, site);
        if ((PauseDays.Refuse(subscription, now, site) ?? pause.Refuse()) is { } problem) return problem;
        subscription.Pause(pause, site, signature, now);
        return null;
    }

    public string? Resume(Subscription subscription, Signature signature, DateTime now)
    {
        if (!subscription.MayResumeAt(now)) return "It is not paused.";
        subscription.Resume(site, signature, now);
        return null;
    }

    /// <param name="subscription">With its plan and its history.</param>
    /// <param name="offerId">Of the other plan, on sale, public, for everyone: by its price what is left is counted, and by it the subscription renews.</param>
    public async Task<string?> ChangePlanAsync(Subscription subscription, int offerId, Signature signature, DateTime now, CancellationToken cancellationToken)
    {
        if (PlanChange.Refuse(subscription, now, site) is { } problem) return problem;
        var offers = await db.Offers.ToChangeTo(subscription.PlanId, now).Include(o => o.Plan).ToListAsync(cancellationToken);
        var offer = PlanChange.OneOfEach(offers, subscription, now, site).FirstOrDefault(o => o.Id == offerId);
        if (offer is not { Plan: { } plan }) return NotOnSale;
        if (plan.CoversPrint && !await db.PostalAddresses.AnyAsync(a => a.ReaderId == subscription.ReaderId, cancellationToken)) return "Printed copies need an address to go to. Enter yours first.";
        if (PlanChange.LastDay(subscription, offer.Terms, now, site) is not { } last) return "What is left of the subscription does not buy a day on this plan.";
        subscription.ChangePlan(plan, offer, site.EndOf(last), signature.Saying($"{subscription.Plan?.Name} to {plan.Name}."), now);
        return null;
    }
}
