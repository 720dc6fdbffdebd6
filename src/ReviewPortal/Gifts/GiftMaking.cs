using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Payments;
using ReviewPortal.Records;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Gifts;

/// <summary>What becomes of a gift with its invoice, within the transaction of whoever settles that.</summary>
public sealed class GiftMaking(ReviewDbContext db, GiftSecrets secrets, GiftSending sending, GiftLetters letters, Outbox outbox, Recorder record)
{
    /// <summary>It was paid: the gift gets its code, and is sent if its day is not still to come.</summary>
    public async Task MakeAsync(Invoice invoice, Reader giver, DateTime now, CancellationToken cancellationToken)
    {
        var gift = await FindAsync(invoice, cancellationToken);
        gift.TakeCode(GiftCode.Make(), secrets);
        gift.BePaid(now);
        sending.Send(gift, invoice.PlanName, now);
        outbox.Add(giver.Email, letters.Ready(gift, invoice.PlanName, now));
        record.Add(RecordKind.GiftMade, $"{invoice.PlanName}, {invoice.Issues} issues, invoice No. {invoice.Number}", to: giver.Id);
    }

    /// <summary>It was cancelled, or the money was paid back: a gift that nobody has redeemed is void.</summary>
    /// <param name="email">The giver’s, who is told if there was a code.</param>
    public async Task VoidAsync(Invoice invoice, string? email, Signature signature, DateTime now, CancellationToken cancellationToken)
    {
        var gift = await FindAsync(invoice, cancellationToken);
        if (gift.Status is GiftStatus.Redeemed or GiftStatus.Void) return;
        if (gift.Status == GiftStatus.Ready) outbox.Add(email, letters.Voided());
        gift.Settle(signature);
        gift.Void(now);
        record.Add(RecordKind.GiftVoided, $"{invoice.PlanName}, {invoice.Issues} issues, invoice No. {invoice.Number}", to: invoice.ReaderId);
    }

    private Task<GiftSubscription> FindAsync(Invoice invoice, CancellationToken cancellationToken) =>
        db.GiftSubscriptions.SingleAsync(g => g.InvoiceNumber == invoice.Number, cancellationToken);
}
