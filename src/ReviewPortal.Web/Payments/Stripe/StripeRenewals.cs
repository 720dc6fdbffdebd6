using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>
/// Gives up at Stripe the renewal of what is paid by card, or takes it up again, and brings here what Stripe has then. Each
/// returns why it was not done, in words, or null.
/// </summary>
internal sealed partial class StripeRenewals(
    ReviewDbContext db, StripeAccess access, StripeClient stripe, StripeSync sync, CardAsking asking, TimeProvider time, ILogger<StripeRenewals> logger)
{
    public Task<string?> CancelAsync(Subscription subscription, Signature signature, CancellationToken cancellationToken) =>
        ChangeAsync(subscription, RenewalChoice.RefuseCancel, isKept: false, signature, cancellationToken);

    public Task<string?> KeepAsync(Subscription subscription, Signature signature, CancellationToken cancellationToken) =>
        ChangeAsync(subscription, (held, now) => RenewalChoice.RefuseKeep(held, now, signature.By == SubscriptionEvent.Reader), isKept: true, signature, cancellationToken);

    private async Task<string?> ChangeAsync(
        Subscription subscription, Func<Subscription, DateTime, string?> refuse, bool isKept, Signature signature, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (refuse(subscription, now) is { } problem) return problem;
        var order = await db.CardOrders.AsNoTracking().ChargingFor(subscription.Id).FirstOrDefaultAsync(cancellationToken);
        if (order is not { Term: { } term } || !access.IsThere) return StripeWords.NoCard;

        await asking.BeginAsync(order.Id, isKept ? CardAct.Keep : CardAct.Cancel, signature, cancellationToken);
        try
        {
            var path = $"v1/subscriptions/{Uri.EscapeDataString(term)}";
            // What is owed for the days of grace is not to be charged either; whatever is paid runs on.
            var isOwed = !isKept && (subscription.StatusAt(now) == SubscriptionStatus.InGrace || await stripe.GetAsync<StripeSubscription>(path, cancellationToken) is { Status: "past_due" });
            if (isOwed) await stripe.DeleteAsync<StripeSubscription>(path, cancellationToken);
            else await stripe.PostAsync<StripeSubscription>(path, new StripeForm().Add("cancel_at_period_end", isKept ? "false" : "true"), $"{(isKept ? "keep" : "cancel")}-{order.Id}-{order.Turn}", cancellationToken);
            await sync.BringAsync(order.Id, null, null, keep: true, cancellationToken);
        }
        catch (StripeException failure)
        {
            LogFailed(logger, order.Id, failure);
            return failure.InWords();
        }
        finally
        {
            await asking.EndAsync(order.Id, CancellationToken.None);
        }

        var isDone = await db.Subscriptions.AnyAsync(s => s.Id == subscription.Id && s.CancelledAt == null == isKept, cancellationToken);
        return isDone ? null : StripeWords.NothingChanged;
    }

    [LoggerMessage(LogLevel.Error, "The renewal of order {Order} was not changed at Stripe.")]
    private static partial void LogFailed(ILogger logger, Guid order, Exception failure);
}
