using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Mail;
using ReviewPortal.Records;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>
/// A reader takes back what they ordered by invoice, for as long as it is not paid. The invoice stays in the books under its number, cancelled.
/// What renews by itself is not ordered: its renewal is cancelled (<see cref="SubscriptionLife"/>).
/// </summary>
public sealed class OrderWithdrawal(ReviewDbContext db, GiftMaking gifts, InvoiceLetters letters, Outbox outbox, Recorder record, TimeProvider time)
{
    /// <summary>So many in <see cref="Span"/>: each order takes a number in the books, and writes two letters.</summary>
    public const int Most = 5;

    public static readonly TimeSpan Span = TimeSpan.FromDays(30);

    private const string TooMany = "You have withdrawn five orders within a month. Write to the review, and it cancels this one.";
    private const string AtOnce = "Something about this invoice changed at the same moment. It is shown as it is now.";

    /// <returns>Why it was not done, in words; null if it was, now or before.</returns>
    public async Task<string?> WithdrawAsync(string readerId, int number, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(readerId, number, cancellationToken);
        }
        catch (Exception failure) when (failure.IsClash())
        {
            db.ChangeTracker.Clear();
            return AtOnce;
        }
    }

    private async Task<string?> TryAsync(string readerId, int number, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var invoice = await db.Invoices.SingleOrDefaultAsync(i => i.Number == number && i.ReaderId == readerId, cancellationToken);
        if (invoice is null) return AtOnce;
        if (invoice.RefuseWithdrawal() is { } problem) return problem;
        if (!invoice.IsOpen) return null;

        var now = time.GetUtcNow().UtcDateTime;
        var since = now - Span;
        if (await db.Invoices.CountAsync(i => i.ReaderId == readerId && i.CancelledAt > since && i.SettledBy == SubscriptionEvent.Reader, cancellationToken) >= Most) return TooMany;
        var signature = new Signature(SubscriptionEvent.Reader, "They do not want it any more.");
        var email = await db.Users.Where(u => u.Id == readerId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        invoice.Cancel(signature, now);
        if (invoice.IsGift) await gifts.VoidAsync(invoice, email, signature, now, cancellationToken);
        outbox.Add(email, letters.Withdrawn(invoice));
        record.Add(RecordKind.InvoiceCancelled, $"No. {number}, {invoice.PlanName}, {invoice.Price}, withdrawn", to: readerId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
