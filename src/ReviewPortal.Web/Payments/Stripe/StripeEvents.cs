using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Payments.Cards;

namespace ReviewPortal.Web.Payments.Stripe;

/// <summary>Takes in, once, what Stripe tells of: only that something happened to something is believed.</summary>
internal sealed partial class StripeEvents(ReviewDbContext db, StripePurchases purchases, StripeSync sync, TimeProvider time, ILogger<StripeEvents> logger)
{
    /// <summary>Those that may change something here. Others are acknowledged, and forgotten.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "checkout.session.completed", "checkout.session.expired", "customer.subscription.created", "customer.subscription.updated", "customer.subscription.deleted",
        "invoice.paid", "invoice.payment_failed", "invoice.voided", "invoice.marked_uncollectible", "charge.refunded", "charge.refund.updated", "payment_intent.succeeded",
        "charge.dispute.created", "charge.dispute.updated", "charge.dispute.funds_withdrawn", "charge.dispute.funds_reinstated", "charge.dispute.closed",
    ];

    /// <exception cref="StripeException">Stripe does not say what has become of it; the event is to be told again.</exception>
    public async Task TakeAsync(StripeEvent told, CancellationToken cancellationToken)
    {
        if (!Types.Contains(told.Type) || told.Data?.Object is not { Id: { } id, Object: { } kind }) return;
        if (await db.CardEvents.AnyAsync(e => e.Id == told.Id && e.Outcome != CardEventOutcome.Failed, cancellationToken)) return;
        var notice = new CardNotice(told.Id, told.Type);
        try
        {
            if (await purchases.OrderOfAsync(kind, id, cancellationToken) is not { } found
                || await sync.BringAsync(found.Order, notice, found.Session, keep: true, cancellationToken) is null)
                await NoteAsync(notice, CardEventOutcome.NotOurs, null, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(logger, told.Id, told.Type, failure);
            db.ChangeTracker.Clear();
            await NoteAsync(notice, CardEventOutcome.Failed, failure is StripeException ? failure.Message : failure.GetType().Name, cancellationToken);
            throw;
        }
    }

    private async Task NoteAsync(CardNotice notice, CardEventOutcome outcome, string? note, CancellationToken cancellationToken)
    {
        var known = await db.CardEvents.SingleOrDefaultAsync(e => e.Id == notice.Id, cancellationToken);
        if (known?.IsDone == true) return;
        if (known is null) db.CardEvents.Add(known = new CardEvent { Id = notice.Id, Type = notice.Type });
        known.Settle(outcome, null, note, time.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.IsClash())
        {
            // Told twice at the same moment: the other has noted it.
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(LogLevel.Error, "Stripe's event {Id} ({Type}) could not be looked into; Stripe tells it again.")]
    private static partial void LogFailed(ILogger logger, string id, string type, Exception failure);
}
