using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Mail;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>What becomes of a gift with its payment by card, within the transaction of whoever applies that.</summary>
public sealed class CardGifts(ReviewDbContext db, AddressBook addresses, GiftMaking gifts, InvoiceLetters letters, Outbox outbox, Recorder record, SiteOptions site)
{
    public async Task SettleAsync(CardOrder order, CardOutcome outcome, DateTime now, CancellationToken cancellationToken)
    {
        var draft = await db.GiftDrafts.SingleOrDefaultAsync(d => d.OrderId == order.Id, cancellationToken);
        if (outcome.Gift == CardGiftStep.Make) await MakeAsync(order, draft, outcome, now, cancellationToken);
        // What was not paid, or was sent back before, leaves nothing of what was typed.
        if (draft is not null && order.Status != CardOrderStatus.Open && order.Problem is null) db.GiftDrafts.Remove(draft);
        if (order.InvoiceNumber is not { } number || outcome.Gift == CardGiftStep.Make) return;

        var back = -outcome.Payments.Sum(p => p.AmountMinor);
        if (back == 0 && outcome.Gift == CardGiftStep.None) return;
        var invoice = await db.Invoices.SingleAsync(i => i.Number == number, cancellationToken);
        invoice.BeSentBack(back);
        if (back > 0) record.Add(RecordKind.InvoiceRefunded, $"No. {number}, {new Money(back, invoice.Currency)} of {invoice.Price}, {PaymentWay.Card}", to: order.ReaderId);
        if (outcome.Gift != CardGiftStep.Void) return;
        var email = await db.Users.Where(u => u.Id == order.ReaderId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        // What came of it is whose who redeemed it, and nobody pays for it any more.
        var redeemed = await gifts.HoldRedeemedAsync(invoice, cancellationToken);
        await gifts.TakeBackAsync(invoice, redeemed, email, new Signature(SubscriptionEvent.Site, "The payment by card went back."), now, cancellationToken);
    }

    /// <summary>The invoice is written when it is paid: it takes a number then, and there is nothing to remind of before.</summary>
    private async Task MakeAsync(CardOrder order, GiftDraft? draft, CardOutcome outcome, DateTime now, CancellationToken cancellationToken)
    {
        if (draft is null)
        {
            order.Hold("What was typed for the gift is not kept any more. Send the money back.");
            return;
        }

        var giver = await db.Users.SingleAsync(u => u.Id == order.ReaderId, cancellationToken);
        var offer = await db.Offers.SingleAsync(o => o.Id == order.OfferId, cancellationToken);
        var plan = order.Plan ?? throw new InvalidOperationException("An order is of a plan.");
        var number = await InvoiceSeries.TakeAsync(db, cancellationToken);
        var invoice = Invoice.For(giver, plan, offer, await addresses.FindAsync(giver.Id, cancellationToken), number, now, site.DateOf(now), site, isGift: true);
        invoice.Pay(null, outcome.Payments[0].ReceivedOn, PaymentWay.Card, new Signature(SubscriptionEvent.Site, "Paid by card."), now);
        var gift = GiftSubscription.For(giver, plan, order.Issues, number, draft, order.PlacedAt);
        order.Give(number);
        db.Invoices.Add(invoice);
        db.GiftSubscriptions.Add(gift);
        record.Add(RecordKind.InvoicePaid, $"No. {number}, a gift of {order.PlanName}, {order.Price}, {PaymentWay.Card}", to: giver.Id);
        gifts.Make(gift, invoice, giver, now);
        await CancelOrderedAsync(order, draft, giver.Email, now, cancellationToken);
    }

    /// <summary>The same gift, ordered by invoice before, is not to be paid twice.</summary>
    private async Task CancelOrderedAsync(CardOrder order, GiftDraft draft, string? email, DateTime now, CancellationToken cancellationToken)
    {
        var ordered = await db.Invoices.Open()
            .Where(i => i.IsGift && i.ReaderId == order.ReaderId && i.OfferId == order.OfferId && db.GiftSubscriptions.Any(g => g.InvoiceNumber == i.Number && g.RecipientName == draft.RecipientName && g.RecipientEmail == draft.RecipientEmail))
            .ToListAsync(cancellationToken);
        var instead = new Signature(SubscriptionEvent.Site, "Paid by card instead.");
        foreach (var invoice in ordered)
        {
            invoice.Cancel(instead, now);
            await gifts.VoidAsync(invoice, email: null, instead, now, cancellationToken);
            outbox.Add(email, letters.Replaced(invoice));
        }
    }
}
