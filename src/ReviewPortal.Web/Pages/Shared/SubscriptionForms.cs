using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Hosting;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Pages.Shared;

/// <summary>What can be done with a subscription now: the forms that its reader and circulation have alike.</summary>
/// <param name="LatestBack">The latest day on which it goes on, paused now.</param>
/// <param name="PauseProblem">Why one that runs can’t be paused now.</param>
/// <param name="Back">That day as typed.</param>
/// <param name="ChangeProblem">Why its plan can’t be changed now.</param>
/// <param name="Others">Other plans with the offer by which what is left is counted, and the last day that it buys.</param>
internal sealed record SubscriptionForms(
    Subscription Subscription, bool MayCancel, bool MayKeep, bool MayPause, bool MayResume, string? PauseProblem, DateOnly LatestBack,
    IReadOnlyList<(Offer Offer, DateOnly Last)> Others, string? ChangeProblem, bool HasAddress, bool HasReason, string? Back)
{
    public const string Cancel = "cancel";
    public const string Keep = "keep";
    public const string PauseAct = "pause";
    public const string Resume = "resume";
    public const string Change = "change";

    public static async Task<SubscriptionForms> OfAsync(
        Subscription subscription, ReviewDbContext db, SiteOptions site, DateTime now, bool hasReason, string? back, CancellationToken cancellationToken)
    {
        var others = new List<(Offer, DateOnly)>();
        var notPaused = PauseDays.Refuse(subscription, now, site);
        var problem = PlanChange.Refuse(subscription, now, site);
        if (problem is null)
        {
            var offers = await db.Offers.AsNoTracking().ToChangeTo(subscription.PlanId, now).Include(o => o.Plan).ToListAsync(cancellationToken);
            foreach (var other in PlanChange.OneOfEach(offers, subscription, now, site).OrderBy(o => o.Plan?.Position))
                if (PlanChange.LastDay(subscription, other.Terms, now, site) is { } last) others.Add((other, last));
        }

        return new(
            subscription, RenewalChoice.RefuseCancel(subscription, now) is null, RenewalChoice.RefuseKeep(subscription, now, byReader: !hasReason) is null,
            notPaused is null, subscription.MayResumeAt(now), subscription.StatusAt(now) == SubscriptionStatus.Running ? notPaused : null, PauseDays.Latest(now, site), others, subscription.EndsAt > now ? problem : null,
            await db.PostalAddresses.AnyAsync(a => a.ReaderId == subscription.ReaderId, cancellationToken), hasReason, back);
    }

    /// <summary>Where somebody is asked whether they want another plan.</summary>
    public string PlanAddress => HasReason ? $"/admin/readers/{Subscription.ReaderId}/subscriptions/{Subscription.Id}/plan" : $"/account/subscriptions/{Subscription.Id}/plan";

    /// <summary>The name of the field for the reason in the form of an act, which tells it from those of the other forms of the page.</summary>
    public static string ReasonField(string? act) => act switch
    {
        Cancel or Keep => "reason-renewal",
        PauseAct or Resume => "reason-pause",
        _ => "reason-end",
    };

    /// <summary>Does what a button says.</summary>
    /// <param name="back">The day on which a paused one goes on.</param>
    /// <returns>What was done, as an address tells it; null with the reason in <paramref name="state"/>.</returns>
    public static async Task<string?> DoAsync(
        SubscriptionLife life, StripeRenewals renewals, StripeMoves moves, Subscription subscription, string act, string? back, Signature signature, ModelStateDictionary state,
        CancellationToken cancellationToken)
    {
        var (readerId, id) = (subscription.ReaderId, subscription.Id);
        var day = FormText.Day(back);
        if (act == PauseAct && day is null)
        {
            state.AddModelError("Back", "Enter the day as a date, such as 2027-06-30.");
            return null;
        }

        var problem = act switch
        {
            Cancel when subscription.IsChargedToCard => await renewals.CancelAsync(subscription, signature, cancellationToken),
            Keep when subscription.IsChargedToCard => await renewals.KeepAsync(subscription, signature, cancellationToken),
            PauseAct when subscription.IsChargedToCard => await moves.PauseAsync(subscription, day.GetValueOrDefault(), signature, cancellationToken),
            Resume when subscription.IsChargedToCard => await moves.ResumeAsync(subscription, signature, cancellationToken),
            Cancel => await life.CancelRenewalAsync(readerId, id, signature, cancellationToken),
            Keep => await life.KeepRenewalAsync(readerId, id, signature, cancellationToken),
            PauseAct => await life.PauseAsync(readerId, id, day.GetValueOrDefault(), signature, cancellationToken),
            Resume => await life.ResumeAsync(readerId, id, signature, cancellationToken),
            _ => "Press one of the buttons.",
        };
        if (problem is null) return act;
        state.AddModelError(act == PauseAct ? "Back" : "", problem);
        return null;
    }

    /// <summary>What was done, in words; null for anything else.</summary>
    public static string? Notice(string? done) => done switch
    {
        Cancel => "The renewal is cancelled. Everything that is paid stays open until the last day.",
        Keep => "The subscription renews again.",
        PauseAct => "The pause is noted.",
        Resume => "The subscription goes on.",
        Change => "The plan is changed.",
        _ => null,
    };
}
