using ReviewPortal.Subscriptions;
using ReviewPortal.Web.Payments.Stripe;

namespace ReviewPortal.Web.Payments;

/// <summary>Asks before the plan of a subscription is changed, and changes it as it was shown, however it is paid for.</summary>
internal sealed class PlanQuestions(SubscriptionActs acts, SubscriptionLife life, StripeMoves moves, TimeProvider time)
{
    /// <param name="subscription">With its plan and its history.</param>
    /// <returns>What would become of it; else why that can't be, in words.</returns>
    public async Task<(PlanProspect? Prospect, string? Problem)> AskAsync(Subscription subscription, int? offer, CancellationToken cancellationToken) =>
        offer is not { } chosen ? (null, "Choose one of the plans.")
        : subscription.IsChargedToCard ? await moves.ForeseePlanAsync(subscription, chosen, cancellationToken)
        : await acts.ForeseePlanAsync(subscription, chosen, null, time.GetUtcNow().UtcDateTime, cancellationToken);

    /// <param name="shown">The mark of what was shown; null if nothing was.</param>
    /// <returns>Why it was not done, in words; null if it was.</returns>
    public Task<string?> AnswerAsync(Subscription subscription, int offer, string? shown, Signature signature, CancellationToken cancellationToken)
    {
        var choice = new PlanChoice(offer, shown ?? "");
        return subscription.IsChargedToCard
            ? moves.ChangePlanAsync(subscription, choice, signature, cancellationToken)
            : life.ChangePlanAsync(subscription.ReaderId, subscription.Id, choice, signature, cancellationToken);
    }
}
