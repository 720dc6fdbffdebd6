using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>
/// What circulation does with invoices. Of two who do something with the same one, the first decides; the other is answered
/// false, and nothing was done.
/// </summary>
public sealed class InvoiceDesk(ReviewDbContext db, InvoiceLetters letters, Outbox outbox, Recorder record, SiteOptions site, TimeProvider time)
{
    /// <summary>When a subscription begins (UTC) that is paid for now: now, or after the one that runs on this plan.</summary>
    public async Task<DateTime> NextStartAsync(string readerId, int planId, DateTime now, CancellationToken cancellationToken)
    {
        var onThePlan = await db.Subscriptions.AsNoTracking()
            .Where(s => s.ReaderId == readerId && s.PlanId == planId && s.EndsAt > now).ToListAsync(cancellationToken);
        return Subscription.NextStart(onThePlan, now);
    }

    /// <summary>Notes a payment and begins what was paid for, in one transaction.</summary>
    /// <param name="receivedOn">On the site's calendar; <see cref="Invoice.RefuseReceived"/> has nothing against it.</param>
    public Task<bool> MarkPaidAsync(int number, DateOnly receivedOn, PaymentWay way, Signature signature, CancellationToken cancellationToken) =>
        SettleAsync(number, async (invoice, reader, plan) =>
        {
            var now = time.GetUtcNow().UtcDateTime;
            var start = await NextStartAsync(reader.Id, plan.Id, now, cancellationToken);
            var last = LastDay.Of(invoice.Issues, start, site);
            var subscription = new Subscription
            {
                ReaderId = reader.Id,
                Plan = plan,
                StartsAt = start,
                EndsAt = site.EndOf(last),
                IsComplimentary = false,
                GrantedBy = signature.By,
                GrantedAt = now,
            };
            subscription.Remark(signature.Remark(site.DateOf(now), $"invoice No. {number}, {invoice.Issues} issues at {invoice.Price}, paid"));
            invoice.Pay(subscription, receivedOn, way, signature, now);
            outbox.Add(reader.Email, letters.Paid(invoice, plan, subscription));
            record.Add(RecordKind.InvoicePaid, $"No. {number}, {invoice.PlanName}, {invoice.Price}, {way}, last day {last.InWords()}", to: reader.Id);
        }, cancellationToken);

    /// <param name="signature">With the reason as its note.</param>
    public Task<bool> CancelAsync(int number, Signature signature, CancellationToken cancellationToken) =>
        SettleAsync(number, (invoice, reader, _) =>
        {
            invoice.Cancel(signature, time.GetUtcNow().UtcDateTime);
            outbox.Add(reader.Email, letters.Cancelled(invoice));
            record.Add(RecordKind.InvoiceCancelled, $"No. {number}, {invoice.PlanName}, {invoice.Price}", to: reader.Id);
            return Task.CompletedTask;
        }, cancellationToken);

    private async Task<bool> SettleAsync(int number, Func<Invoice, Reader, Plan, Task> settle, CancellationToken cancellationToken)
    {
        var readerId = await db.Invoices.Open().Where(i => i.Number == number).Select(i => i.ReaderId).SingleOrDefaultAsync(cancellationToken);
        if (readerId is null) return false;
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        // Looked at again: somebody may have held the reader before.
        var invoice = await db.Invoices.Include(i => i.Plan).Open().SingleOrDefaultAsync(i => i.Number == number, cancellationToken);
        var reader = await db.Users.SingleOrDefaultAsync(u => u.Id == readerId, cancellationToken);
        if (invoice is not { Plan: { } plan } || reader is null) return false;
        await settle(invoice, reader, plan);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
