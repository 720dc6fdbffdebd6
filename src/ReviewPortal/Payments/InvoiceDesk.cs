using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Gifts;
using ReviewPortal.Mail;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>
/// What circulation does with open invoices. Of two who do something with the same one, the first decides; the other is answered
/// false, and nothing was done.
/// </summary>
public sealed class InvoiceDesk(
    ReviewDbContext db, GiftMaking gifts, InvoiceLetters letters, Outbox outbox, Recorder record, SiteOptions site, TimeProvider time)
{
    /// <summary>Notes a payment and begins what was paid for, in one transaction.</summary>
    /// <param name="receivedOn">On the site's calendar; <see cref="Invoice.RefuseReceived"/> has nothing against it.</param>
    /// <param name="afterAll">Even if it is an introduction and the reader is not new any more: see <see cref="PaidElsewhereAsync"/>.</param>
    public Task<bool> MarkPaidAsync(int number, DateOnly receivedOn, PaymentWay way, bool afterAll, Signature signature, CancellationToken cancellationToken) =>
        SettleAsync(number, async (invoice, reader, plan) =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (!afterAll && await PaidElsewhereAsync(invoice, cancellationToken) is not null) return false;
            if (invoice.IsGift)
            {
                invoice.Pay(null, receivedOn, way, signature, now);
                db.Payments.Add(Payment.Of(invoice, invoice.PriceMinor, receivedOn, way, null, now));
                await gifts.MakeAsync(invoice, reader, now, cancellationToken);
                record.Add(RecordKind.InvoicePaid, $"No. {number}, a gift of {invoice.PlanName}, {invoice.Price}, {way}", to: reader.Id);
                return true;
            }

            var paid = signature.Saying($"Invoice No. {number}, {invoice.Terms}, paid.");
            var subscription = invoice.IsRenewal ? Renew(invoice, paid, now) : await BeginAsync(invoice, reader, plan, paid, now, cancellationToken);
            invoice.Pay(subscription, receivedOn, way, signature, now);
            db.Payments.Add(Payment.Of(invoice, invoice.PriceMinor, receivedOn, way, subscription, now));
            outbox.Add(reader.Email, letters.Paid(invoice, plan, subscription));
            record.Add(RecordKind.InvoicePaid, $"No. {number}, {invoice.PlanName}, {invoice.Price}, {way}, last day {site.LastDayBefore(subscription.PaidUntil).InWords()}", to: reader.Id);
            return true;
        }, cancellationToken);

    /// <param name="signature">With the reason as its note.</param>
    public Task<bool> CancelAsync(int number, Signature signature, CancellationToken cancellationToken) =>
        SettleAsync(number, async (invoice, reader, _) =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            invoice.Cancel(signature, now);
            // What is not to be paid does not go on.
            if (invoice is { IsRenewal: true, Subscription: { Renews: true } subscription })
                subscription.CancelRenewal(EndCause.ByCirculation, signature.Saying($"Invoice No. {number} cancelled."), now);
            if (invoice.IsGift) await gifts.VoidAsync(invoice, reader.Email, signature, now, cancellationToken);
            outbox.Add(reader.Email, letters.Cancelled(invoice));
            record.Add(RecordKind.InvoiceCancelled, $"No. {number}, {invoice.PlanName}, {invoice.Price}", to: reader.Id);
            return true;
        }, cancellationToken);

    /// <summary>Of an open invoice for an introduction: what its reader has paid for otherwise, so that they are not new any more. Null if nothing.</summary>
    public async Task<Subscription?> PaidElsewhereAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        if (invoice is not { IsOpen: true, IsIntroductory: true, ReaderId: { } readerId }) return null;
        // Somebody may mark it as paid at this moment: what begins by that is not otherwise.
        var held = await db.Subscriptions.AsNoTracking().Include(s => s.Plan)
            .Where(s => s.ReaderId == readerId && !db.Invoices.Any(i => i.Number == invoice.Number && i.SubscriptionId == s.Id)).OrderBy(s => s.Id).ToListAsync(cancellationToken);
        return held.LastOrDefault(s => s.IsPaid);
    }

    private async Task<Subscription> BeginAsync(Invoice invoice, Reader reader, Plan plan, Signature signature, DateTime now, CancellationToken cancellationToken)
    {
        var start = await db.Subscriptions.NextStartAsync(reader.Id, plan.Id, now, cancellationToken);
        var end = site.EndOf(LastDay.Of(invoice.Issues, start, site));
        var subscription = Subscription.Begin(reader.Id, plan, SubscriptionOrigin.Invoice, start, end, signature, now);
        subscription.SellBy(await db.Offers.SingleAsync(o => o.Id == invoice.OfferId, cancellationToken));
        return subscription;
    }

    private Subscription Renew(Invoice invoice, Signature signature, DateTime now)
    {
        var subscription = invoice.Subscription ?? throw new InvalidOperationException("A renewal is of a subscription.");
        subscription.Renew(signature, site, now);
        return subscription;
    }

    private async Task<bool> SettleAsync(int number, Func<Invoice, Reader, Plan, Task<bool>> settle, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(number, settle, cancellationToken);
        }
        catch (Exception failure) when (failure.IsClash())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<bool> TryAsync(int number, Func<Invoice, Reader, Plan, Task<bool>> settle, CancellationToken cancellationToken)
    {
        var readerId = await db.Invoices.Open().Where(i => i.Number == number).Select(i => i.ReaderId).SingleOrDefaultAsync(cancellationToken);
        if (readerId is null) return false;
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        // Looked at again: somebody may have held the reader before.
        var invoice = await db.Invoices.Include(i => i.Plan).Include(i => i.Subscription).Open().SingleOrDefaultAsync(i => i.Number == number, cancellationToken);
        var reader = await db.Users.SingleOrDefaultAsync(u => u.Id == readerId, cancellationToken);
        if (invoice is not { Plan: { } plan } || reader is null || !await settle(invoice, reader, plan)) return false;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
