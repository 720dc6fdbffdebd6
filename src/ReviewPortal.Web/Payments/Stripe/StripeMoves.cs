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
    private static readonly TimeSpan Rounding = TimeSpan.FromMinutes(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <param name="back">The day on which it goes on.</param>
    public Task<string?> PauseAsync(Subscription subscription, DateOnly back, Signature signature, CancellationToken cancellationToken) =>
        MoveAsync(subscription, order => CardMove.Pause(order, PauseDays.Until(back, Now, site), Now), null, signature, cancellationToken);

    public Task<string?> ResumeAsync(Subscription subscription, Signature signature, CancellationToken cancellationToken) =>
        MoveAsync(subscription, order => CardMove.Resume(order, Now), null, signature, cancellationToken);

    /// <summary>Asks Stripe when the card is charged next, and changes nothing.</summary>
    /// <param name="subscription">With its plan and its history.</param>
    /// <returns>See <see cref="SubscriptionActs.ForeseePlanAsync"/>.</returns>
    public async Task<(PlanProspect? Prospect, string? Problem)> ForeseePlanAsync(Subscription subscription, int offerId, CancellationToken cancellationToken)
    {
        var order = await OrderAsync(subscription, cancellationToken);
        if (order is not { Term: { } term } || !access.IsThere) return (null, StripeWords.NoCard);
        try
        {
            var there = await stripe.GetAsync<StripeSubscription>(PathOf(term), cancellationToken);
            if (IsOwed(order, subscription, there)) return (null, StripeWords.Owed);
            return await moves.ForeseePlanAsync(subscription, offerId, At(there.CurrentPeriodEnd), Now, cancellationToken);
        }
        catch (StripeException failure)
        {
            LogNotForeseen(logger, order.Id, failure);
            return (null, failure.InWords());
        }
    }

    public async Task<string?> ChangePlanAsync(Subscription subscription, PlanChoice choice, Signature signature, CancellationToken cancellationToken)
    {
        var offer = await db.Offers.AsNoTracking().Include(o => o.Plan).SingleOrDefaultAsync(o => o.Id == choice.OfferId, cancellationToken);
        return offer is null
            ? SubscriptionActs.NotOnSale
            : await MoveAsync(subscription, order => CardMove.ChangePlan(order, offer, Now), choice.Shown, signature, cancellationToken);
    }

    private Task<CardOrder?> OrderAsync(Subscription subscription, CancellationToken cancellationToken) =>
        db.CardOrders.AsNoTracking().ChargingFor(subscription.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<string?> MoveAsync(
        Subscription subscription, Func<CardOrder, CardMove> ask, string? shown, Signature signature, CancellationToken cancellationToken)
    {
        var order = await OrderAsync(subscription, cancellationToken);
        if (order is not { Term: { } term } || !access.IsThere) return StripeWords.NoCard;
        try
        {
            // What is not known here yet comes first: it may be what was asked for a moment ago.
            if (await sync.BringAsync(order.Id, null, null, keep: true, cancellationToken) is not { Problem: null } brought) return StripeWords.Held;
            var path = PathOf(term);
            var there = await stripe.GetAsync<StripeSubscription>(path, cancellationToken);
            if (IsOwed(brought.Order, subscription, there)) return StripeWords.Owed;
            var asked = ask(order);
            var (move, problem) = await moves.NoteAsync(order, asked, At(there.CurrentPeriodEnd), shown, signature, cancellationToken);
            if (move is null) return problem;
            await AskAsync(path, move, isMine: move == asked, there, cancellationToken);
            await sync.BringAsync(order.Id, null, null, keep: true, cancellationToken);
            return await db.CardMoves.AnyAsync(m => m.Id == move.Id && m.FollowedAt != null, cancellationToken) ? null : StripeWords.NothingChanged;
        }
        catch (StripeException failure)
        {
            LogFailed(logger, order.Id, failure);
            return failure.InWords();
        }
    }

    /// <summary>Whether the present period is not paid at Stripe: days that are had here after those paid there hide it.</summary>
    private static bool IsOwed(CardOrder order, Subscription subscription, StripeSubscription there) =>
        order.SaidPaidUntil is not { } said || said < At(there.CurrentPeriodEnd) + (subscription.StartsAt - At(there.StartDate)) - Rounding;

    private async Task AskAsync(string path, CardMove move, bool isMine, StripeSubscription there, CancellationToken cancellationToken)
    {
        try
        {
            await stripe.PostAsync<StripeSubscription>(path, await FormAsync(move, there, cancellationToken), $"move-{move.Id}", cancellationToken);
        }
        catch (StripeException failure) when (failure.IsRefusal && isMine)
        {
            // What was not answered may have been done; and what another window asked for is that window's.
            await moves.DropAsync(move, CancellationToken.None);
            throw;
        }
    }

    private async Task<StripeForm> FormAsync(CardMove move, StripeSubscription there, CancellationToken cancellationToken)
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

    private static string PathOf(string term) => $"v1/subscriptions/{Uri.EscapeDataString(term)}";

    private static DateTime At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;

    [LoggerMessage(LogLevel.Error, "The next charge of order {Order} was not moved at Stripe.")]
    private static partial void LogFailed(ILogger logger, Guid order, Exception failure);

    [LoggerMessage(LogLevel.Warning, "What another plan would do to order {Order} was not told by Stripe.")]
    private static partial void LogNotForeseen(ILogger logger, Guid order, Exception failure);
}
