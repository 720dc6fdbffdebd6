using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;
using ReviewPortal.Records;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>Sends money back to the card that paid it, and brings here what Stripe has then; what ended by it is not charged again.</summary>
internal sealed partial class StripeRefunds(
    ReviewDbContext db, StripeClient stripe, StripePurchases purchases, StripeSync sync, StripeStopping stopping, CardAsking asking, Recorder record, ILogger<StripeRefunds> logger)
{
    public const string ChangedMeanwhile = "Something became of this order since you opened the page. It is shown as it is now.";

    /// <summary>What Stripe takes as the reason, and what it means (https://docs.stripe.com/api/refunds/create).</summary>
    public static IReadOnlyList<(string Reason, string Words)> Reasons { get; } =
    [
        ("requested_by_customer", "The reader asked for it"),
        ("duplicate", "It was paid twice"),
        ("fraudulent", "Somebody else used the card: Stripe takes it no more"),
    ];

    /// <param name="turn">Of the order, when the form was opened: of two who send back at once, or one who presses twice, the first does.</param>
    /// <param name="receipt">The payment's name at Stripe.</param>
    /// <param name="reason">One of <see cref="Reasons"/>.</param>
    /// <returns>Why nothing was sent back, in words; null if it was.</returns>
    public async Task<string?> RefundAsync(Guid id, int turn, string receipt, Money amount, string reason, Signature signature, CancellationToken cancellationToken)
    {
        var order = await db.CardOrders.AsNoTracking().SingleAsync(o => o.Id == id, cancellationToken);
        await asking.BeginAsync(id, CardAct.Refund, signature, cancellationToken);
        try
        {
            var paid = (await purchases.FindAsync(order, order.Session, cancellationToken))?.Receipts.FirstOrDefault(r => r.Reference == receipt && r.IsPaid);
            if (paid is { IsDisputed: true }) return StripeWords.Disputed;
            if (paid is not { Charge: { } charge } || amount.Currency != paid.Currency || amount.Minor > paid.LeftMinor) return ChangedMeanwhile;
            if (await db.CardOrders.Where(o => o.Id == id && o.Turn == turn).ExecuteUpdateAsync(o => o.SetProperty(x => x.Turn, turn + 1), cancellationToken) != 1) return ChangedMeanwhile;
            var form = new StripeForm().Add("charge", charge).Add("amount", CardAmount.Of(amount.Minor, amount.Currency)).Add("reason", reason).Add($"metadata[{StripeCheckout.OrderName}]", id.ToString());
            // Whoever tries again, since no answer came, has the same left of it, and the same key.
            await stripe.PostAsync<StripeRefund>("v1/refunds", form, $"refund-{receipt}-{paid.LeftMinor}-{amount.Minor}-{reason}", cancellationToken);
            await record.WriteAsync(RecordKind.CardRefunded, cancellationToken, $"{order.PlanName}, {amount}", to: order.ReaderId);
            await BringAsync(id, cancellationToken);
            return null;
        }
        catch (StripeException failure)
        {
            if (failure.IsRefusal) LogRefused(logger, id, failure.Message);
            else LogFailed(logger, id, failure);
            return failure.InWords();
        }
        finally
        {
            await asking.EndAsync(id, CancellationToken.None);
        }
    }

    /// <summary>It is sent back, whatever happens now: what is not seen at once is told by Stripe, or found at night.</summary>
    private async Task BringAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await sync.BringAsync(id, null, null, keep: true, cancellationToken);
            await stopping.StopAsync(cancellationToken);
        }
        catch (StripeException failure)
        {
            LogLater(logger, id, failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "Nothing of order {Order} was sent back.")]
    private static partial void LogFailed(ILogger logger, Guid order, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Nothing of order {Order} was sent back, since Stripe refused it. {Why}")]
    private static partial void LogRefused(ILogger logger, Guid order, string why);

    [LoggerMessage(LogLevel.Warning, "What was sent back of order {Order} is not noted yet.")]
    private static partial void LogLater(ILogger logger, Guid order, Exception failure);
}
