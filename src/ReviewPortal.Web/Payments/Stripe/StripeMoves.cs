using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>
/// Pauses what is paid by card, has it go on, or on another plan: Stripe moves the next charge, by a trial, and gives nothing
/// back for it (https://docs.stripe.com/billing/subscriptions/billing-cycle). Each returns why it was not done, in words, or null.
/// </summary>
internal sealed partial class StripeMoves(
    ReviewDbContext db, StripeAccess access, StripeClient stripe, StripeSync sync, CardMoves moves, SiteOptions site, TimeProvider time, ILogger<StripeMoves> logger)
{
    /// <summary>What names the last move in what Stripe keeps about a subscription.</summary>
    public const string MoveName = "move";

    /// <summary>Less than this is the fractions of a second that Stripe does not know.</summary>
    private static readonly TimeSpan Odd = TimeSpan.FromMinutes(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <param name="back">The day on which it goes on.</param>
    public Task<string?> PauseAsync(Subscription subscription, DateOnly back, Signature signature, CancellationToken cancellationToken) =>
        MoveAsync(subscription, order => CardMove.Pause(order, PauseDays.Until(back, Now, site), Now), signature, cancellationToken);

    public Task<string?> ResumeAsync(Subscription subscription, Signature signature, CancellationToken cancellationToken) =>
        MoveAsync(subscription, order => CardMove.Resume(order, Now), signature, cancellationToken);

    public async Task<string?> ChangePlanAsync(Subscription subscription, int offerId, Signature signature, CancellationToken cancellationToken)
    {
        var offer = await db.Offers.AsNoTracking().Include(o => o.Plan).SingleOrDefaultAsync(o => o.Id == offerId, cancellationToken);
        return offer is null ? SubscriptionActs.NotOnSale : await MoveAsync(subscription, order => CardMove.ChangePlan(order, offer, Now), signature, cancellationToken);
    }

    private async Task<string?> MoveAsync(Subscription subscription, Func<CardOrder, CardMove> ask, Signature signature, CancellationToken cancellationToken)
    {
        var order = await db.CardOrders.AsNoTracking().ChargingFor(subscription.Id).FirstOrDefaultAsync(cancellationToken);
        if (order is not { Term: { } term } || !access.IsThere) return StripeWords.NoCard;
        CardMove? noted = null;
        var isDone = false;
        try
        {
            // What is not known here yet comes first: it may be what was asked for a moment ago.
            if (await sync.BringAsync(order.Id, null, null, keep: true, cancellationToken) is not { Problem: null } brought) return StripeWords.Held;
            var path = $"v1/subscriptions/{Uri.EscapeDataString(term)}";
            var there = await stripe.GetAsync<StripeSubscription>(path, cancellationToken);
            var charge = DateTimeOffset.FromUnixTimeSeconds(there.CurrentPeriodEnd).UtcDateTime;
            var paidUntil = charge + (subscription.StartsAt - DateTimeOffset.FromUnixTimeSeconds(there.StartDate).UtcDateTime);
            // Days that are had after what is paid at Stripe hide here that something is owed there.
            if (brought.Order.SaidPaidUntil is not { } said || said < paidUntil - Odd) return StripeWords.Owed;
            (noted, var problem) = await moves.NoteAsync(order, ask(order), charge, signature, cancellationToken);
            if (noted is null) return problem;

            await stripe.PostAsync<StripeSubscription>(path, await FormAsync(order, noted, there, cancellationToken), $"move-{noted.Id}", cancellationToken);
            isDone = true;
            await sync.BringAsync(order.Id, null, null, keep: true, cancellationToken);
        }
        catch (StripeException failure)
        {
            LogFailed(logger, order.Id, failure);
            // What was not answered may have been done.
            if (failure.IsRefusal && noted is not null && !isDone) await moves.DropAsync(noted, CancellationToken.None);
            return failure.InWords();
        }

        return await db.CardMoves.AnyAsync(m => m.Id == noted.Id && m.FollowedAt != null, cancellationToken) ? null : StripeWords.NothingChanged;
    }

    private async Task<StripeForm> FormAsync(CardOrder order, CardMove move, StripeSubscription there, CancellationToken cancellationToken)
    {
        var form = new StripeForm()
            .Add("trial_end", new DateTimeOffset(move.NextChargeAt, TimeSpan.Zero).ToUnixTimeSeconds())
            .Add("proration_behavior", "none")
            .Add($"metadata[{MoveName}]", move.Id.ToString());
        // Else it would end where it was to end before.
        if (there.CancelAtPeriodEnd) form.Add("cancel_at_period_end", "true");
        if (move.Offer is not { Renewal: { } renewal }) return form;
        var name = $"{site.Name}: {move.Offer.Plan?.Name}, {renewal.Issues} {(renewal.Issues == 1 ? "issue" : "issues")}";
        var price = await stripe.PostAsync<StripePrice>("v1/prices", StripePrice.Recurs(renewal, name), $"price-{move.Id}", cancellationToken);
        return form.Add("items[0][id]", there.Items.Data[0].Id).Add("items[0][price]", price.Id);
    }

    [LoggerMessage(LogLevel.Error, "The next charge of order {Order} was not moved at Stripe.")]
    private static partial void LogFailed(ILogger logger, Guid order, Exception failure);
}
