using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments;
using ReviewPortal.Site;

namespace ReviewPortal.Subscriptions;

/// <summary>
/// A pause, its end, and another plan, by the rules that hold for every subscription, however it is paid for. Each returns why
/// it can't be, in words, having changed nothing, or null.
/// </summary>
public sealed class SubscriptionActs(ReviewDbContext db, SiteOptions site)
{
    public const string NotOnSale = "This offer is not on sale any more. Choose another.";
    public const string NoAddress = "Printed copies need an address to go to. Enter it first.";
    public const string NotAsShown = "Something has changed since you were asked. Here is what the change does now: send it again if it is still wanted.";

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
    /// <param name="charge">When a card is charged next as yet (UTC); null if none is.</param>
    /// <returns>What would become of it; else why that can't be, in words. Nothing is changed.</returns>
    public async Task<(PlanProspect? Prospect, string? Problem)> ForeseePlanAsync(
        Subscription subscription, int offerId, DateTime? charge, DateTime now, CancellationToken cancellationToken)
    {
        if (PlanChange.Refuse(subscription, now, site) is { } problem) return (null, problem);
        var offers = await db.Offers.ToChangeTo(subscription.PlanId, now).Include(o => o.Plan).ToListAsync(cancellationToken);
        var offer = PlanChange.OneOfEach(offers, subscription, now, site).FirstOrDefault(o => o.Id == offerId);
        if (offer is not { Plan: { } plan } || subscription.Plan is not { } from) return (null, NotOnSale);
        if (plan.CoversPrint && !await db.PostalAddresses.AnyAsync(a => a.ReaderId == subscription.ReaderId, cancellationToken)) return (null, NoAddress);
        if (PlanChange.LastDay(subscription, offer.Terms, now, site) is not { } last) return (null, "What is left of the subscription does not buy a day on this plan.");

        var moved = site.EndOf(last) - subscription.PaidUntil;
        var then = subscription.Renews ? offer.Renewal : null;
        var invoice = await db.Invoices.Open().Where(i => i.IsRenewal && i.SubscriptionId == subscription.Id).Select(i => (int?)i.Number).FirstOrDefaultAsync(cancellationToken);
        var chargedOn = then is null || charge is not { } next ? (DateOnly?)null : site.DateOf(next + moved);
        return (new(from, plan, offer, site.DateOf(now), site.LastDayBefore(subscription.PaidUntil), last, moved, then, chargedOn, invoice), null);
    }

    /// <param name="subscription">With its plan and its history.</param>
    /// <param name="charge">When a card is charged next as yet (UTC); null if none is.</param>
    public async Task<string?> ChangePlanAsync(Subscription subscription, PlanChoice choice, DateTime? charge, Signature signature, DateTime now, CancellationToken cancellationToken)
    {
        var (prospect, problem) = await ForeseePlanAsync(subscription, choice.OfferId, charge, now, cancellationToken);
        if (prospect is null) return problem;
        if (prospect.Mark != choice.Shown) return NotAsShown;
        subscription.ChangePlan(prospect.To, prospect.Offer, site.EndOf(prospect.LastThen), signature.Detailing($"{prospect.From.Name} to {prospect.To.Name}"), now);
        return null;
    }
}
