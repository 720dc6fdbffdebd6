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
    public async Task MakeAsync(Invoice invoice, Reader giver, DateTime now, CancellationToken cancellationToken) =>
        Make(await FindAsync(invoice, cancellationToken), invoice, giver, now);

    /// <inheritdoc cref="MakeAsync"/>
    public void Make(GiftSubscription gift, Invoice invoice, Reader giver, DateTime now)
    {
        gift.TakeCode(GiftCode.Make(), secrets);
        gift.BePaid(now);
        sending.Send(gift, invoice.PlanName, now);
        outbox.Add(giver.Email, letters.Ready(gift, invoice.PlanName, now));
        record.Add(RecordKind.GiftMade, $"{invoice.PlanName}, {invoice.Issues} issues, invoice No. {invoice.Number}", to: giver.Id);
    }

    /// <summary>It was cancelled: a gift that nobody has redeemed is void.</summary>
    /// <param name="email">The giver’s, who is told if there was a code.</param>
    public async Task VoidAsync(Invoice invoice, string? email, Signature signature, DateTime now, CancellationToken cancellationToken)
    {
        var gift = await FindAsync(invoice, cancellationToken);
        if (gift.Status is GiftStatus.Redeemed or GiftStatus.Void) return;
        if (gift.Status == GiftStatus.Ready) outbox.Add(email, letters.Voided(gift));
        gift.Settle(signature);
        gift.Void(now);
        record.Add(RecordKind.GiftVoided, $"{invoice.PlanName}, {invoice.Issues} issues, invoice No. {invoice.Number}", to: invoice.ReaderId);
    }

    /// <summary>What came of a gift that was redeemed; whoever has it is held from now on. Null if nobody has.</summary>
    public async Task<Subscription?> HoldRedeemedAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        var gift = await FindAsync(invoice, cancellationToken);
        if (gift is not { RedeemedById: { } holder, SubscriptionId: { } id }) return null;
        await db.HoldAsync(holder, cancellationToken);
        return await db.Subscriptions.Include(s => s.Plan).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
    }

    /// <summary>It was paid back: what came of it ends, or, if nobody has redeemed it, it is void.</summary>
    /// <param name="redeemed">What <see cref="HoldRedeemedAsync"/> found.</param>
    /// <inheritdoc cref="VoidAsync"/>
    public async Task TakeBackAsync(Invoice invoice, Subscription? redeemed, string? email, Signature signature, DateTime now, CancellationToken cancellationToken)
    {
        if (redeemed is null) await VoidAsync(invoice, email, signature, now, cancellationToken);
        if (redeemed is null || redeemed.EndsAt <= now) return;
        // Why is between the review and the giver.
        redeemed.EndNow(EndCause.Refunded, new Signature(signature.By, $"The gift was paid back, invoice No. {invoice.Number}."), now);
        outbox.Add(await db.Users.Where(u => u.Id == redeemed.ReaderId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken), letters.TakenBack(redeemed));
        record.Add(RecordKind.SubscriptionEnded, $"{redeemed.Plan?.Name}, a gift that was paid back, invoice No. {invoice.Number}", to: redeemed.ReaderId);
    }

    private Task<GiftSubscription> FindAsync(Invoice invoice, CancellationToken cancellationToken) =>
        db.GiftSubscriptions.SingleAsync(g => g.InvoiceNumber == invoice.Number, cancellationToken);
}
