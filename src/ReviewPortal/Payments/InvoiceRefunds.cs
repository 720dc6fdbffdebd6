using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Mail;
using ReviewPortal.Records;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>
/// Notes that money of a paid invoice went back, and ends what was paid with it, whoever has it. The reader's account may have been
/// deleted: the money goes back all the same.
/// </summary>
public sealed class InvoiceRefunds(
    ReviewDbContext db, RenewalInvoices renewals, GiftMaking gifts, InvoiceLetters letters, Outbox outbox, Recorder record, TimeProvider time)
{
    /// <param name="signature">With the reason as its note.</param>
    /// <returns>False, having done nothing, if what the author saw has changed since.</returns>
    public async Task<bool> NoteAsync(int number, Refund refund, Signature signature, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(number, refund, signature, cancellationToken);
        }
        catch (Exception failure) when (failure.IsClash())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<bool> TryAsync(int number, Refund refund, Signature signature, CancellationToken cancellationToken)
    {
        var readerId = await db.Invoices.Where(i => i.Number == number).Select(i => i.ReaderId).SingleOrDefaultAsync(cancellationToken);
        // Where there is no reader to hold, the sum that went back tells two desks apart as it is saved.
        await using var transaction = readerId is null ? await db.Database.BeginTransactionAsync(cancellationToken) : await db.BeginForAsync(readerId, cancellationToken);
        var invoice = await db.Invoices.Include(i => i.Subscription).SingleOrDefaultAsync(i => i.Number == number, cancellationToken);
        if (invoice is null || invoice.ReaderId != readerId || invoice.RefundedMinor != refund.SeenMinor || refund.Amount.Minor > invoice.Refundable.Minor) return false;
        var redeemed = invoice.IsGift ? await gifts.HoldRedeemedAsync(invoice, cancellationToken) : null;
        if ((redeemed ?? invoice.Subscription)?.Id != refund.SeenHeld) return false;

        var now = time.GetUtcNow().UtcDateTime;
        invoice.Subscription?.SendBack(new Terms(invoice.Issues, invoice.Refundable), refund.Amount.Minor);
        invoice.Refund(refund.Amount, signature);
        db.Payments.Add(Payment.Of(invoice, -refund.Amount.Minor, refund.SentOn, refund.Way, invoice.Subscription, now));
        var email = readerId is null ? null : await db.Users.Where(u => u.Id == readerId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        if (refund.Ends && invoice.IsGift) await gifts.TakeBackAsync(invoice, redeemed, email, signature, now, cancellationToken);
        else if (refund.Ends && invoice.Subscription is { } paid && paid.EndsAt > now)
        {
            await renewals.CancelAsync(paid.Id, signature, now, cancellationToken);
            paid.EndNow(EndCause.Refunded, signature.Saying($"Invoice No. {number}, {refund.Amount} sent back."), now);
        }

        outbox.Add(email, letters.Refunded(invoice, refund.Amount, refund.Ends && !invoice.IsGift));
        record.Add(RecordKind.InvoiceRefunded, $"No. {number}, {refund.Amount} of {invoice.Price}, {refund.Way}", to: readerId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
