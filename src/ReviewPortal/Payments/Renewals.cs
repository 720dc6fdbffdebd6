using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>
/// What the clock does to subscriptions whose renewal is not charged to a card: some days before one ends it is invoiced for what follows, or
/// its reader told that nothing does; one whose renewal is not paid in the days of grace lapses. Each is one transaction, and
/// of several copies of the site, or after a fall, it happens once.
/// </summary>
public sealed class Renewals(
    ReviewDbContext db, AddressBook addresses, RenewalInvoices invoices, InvoiceLetters invoiceLetters, SubscriptionLetters letters, Outbox outbox,
    Recorder record, SiteOptions site, PaymentOptions payments, TimeProvider time)
{
    private static readonly TimeSpan WorthALetter = TimeSpan.FromDays(2);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <returns>Of how many subscriptions the readers were written to.</returns>
    public async Task<int> NoticeAsync(CancellationToken cancellationToken)
    {
        var (now, soon) = (Now, site.EndOf(site.DateOf(Now).AddDays(payments.NoticeDays)));
        var ending = db.Subscriptions.Where(s =>
            (s.Origin != SubscriptionOrigin.Card || s.RenewalIssues == null) && s.StartsAt <= now && s.EndsAt > now && s.PaidUntil <= soon && (s.NoticedFor == null || s.NoticedFor != s.PaidUntil));
        return await EachAsync(ending, NoticeAsync, cancellationToken);
    }

    /// <returns>How many came to their end.</returns>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        return await EachAsync(db.Subscriptions.Where(s => (s.Origin != SubscriptionOrigin.Card || s.RenewalIssues == null) && s.EndsAt <= now && s.EndCause == null), EndAsync, cancellationToken);
    }

    private async Task<int> EachAsync(
        IQueryable<Subscription> asked, Func<Subscription, Reader, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var found in await asked.AsNoTracking().OrderBy(s => s.Id).Select(s => new { s.Id, s.ReaderId }).ToListAsync(cancellationToken))
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.BeginForAsync(found.ReaderId, cancellationToken);
            // Asked again: another copy, or the reader, may have held it before.
            var subscription = await asked.Include(s => s.Plan).SingleOrDefaultAsync(s => s.Id == found.Id, cancellationToken);
            if (subscription is null || await db.Users.SingleOrDefaultAsync(u => u.Id == found.ReaderId, cancellationToken) is not { } reader) continue;
            await act(subscription, reader, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            done++;
        }

        return done;
    }

    private async Task NoticeAsync(Subscription subscription, Reader reader, CancellationToken cancellationToken)
    {
        var now = Now;
        if (!subscription.Renews)
        {
            subscription.Notice(subscription.PaidUntil);
            var isShort = subscription.PaidUntil - subscription.StartsAt < TimeSpan.FromDays(2 * payments.NoticeDays);
            if (!isShort && subscription.CancelledAt is null && !await IsFollowedAsync(subscription, cancellationToken)) outbox.Add(reader.Email, letters.Ending(subscription));
            return;
        }

        // Due with the last day that is paid for, or later where the notice comes late.
        var (lastPaid, inTime) = (site.LastDayBefore(subscription.PaidUntil), site.DateOf(now).AddDays(payments.DaysUntilDue));
        var due = lastPaid > inTime ? lastPaid : inTime;
        var number = await InvoiceSeries.TakeAsync(db, cancellationToken);
        var invoice = Invoice.ForRenewal(reader, subscription, await addresses.FindAsync(reader.Id, cancellationToken), number, now, due, site);
        // Counted from what is paid for: who has it renewed on the last day after all gains no days by that.
        var grace = lastPaid.AddDays(payments.GraceDays);
        subscription.Notice(site.EndOf(grace > due ? grace : due));
        subscription.Remember(SubscriptionAct.RenewalDue, new Signature(SubscriptionEvent.Site, $"Invoice No. {number}, {invoice.Terms}."), now);
        db.Invoices.Add(invoice);
        outbox.Add(reader.Email, invoiceLetters.Renewal(invoice, subscription));
        record.Add(RecordKind.InvoiceIssued, $"No. {number}, {invoice.PlanName}, {invoice.Terms}, renewal", to: reader.Id);
    }

    private async Task EndAsync(Subscription subscription, Reader reader, CancellationToken cancellationToken)
    {
        var now = Now;
        var lapses = subscription.Renews;
        if (lapses)
        {
            await invoices.CancelAsync(subscription.Id, new Signature(SubscriptionEvent.Site, "Not paid within the days of grace."), now, cancellationToken);
            subscription.Lapse(now);
            record.Add(RecordKind.SubscriptionLapsed, $"{subscription.Plan?.Name}, last day {site.LastDayBefore(subscription.EndsAt).InWords()}", to: reader.Id);
        }
        else
        {
            subscription.RunOut(now);
        }

        // Of what ended long ago, before anybody kept count, nobody is written to.
        if (now - subscription.EndsAt > WorthALetter || await IsFollowedAsync(subscription, cancellationToken)) return;
        var comeBack = await db.Offers.AsNoTracking().SoldAt(now).Public().Where(o => o.Audience == OfferAudience.FormerReaders).Include(o => o.Plan).ToListAsync(cancellationToken);
        outbox.Add(reader.Email, letters.Ended(subscription, lapses, comeBack.MinBy(o => o.MinorAnIssue)));
    }

    private Task<bool> IsFollowedAsync(Subscription subscription, CancellationToken cancellationToken) =>
        db.Subscriptions.AnyAsync(s => s.ReaderId == subscription.ReaderId && s.Id != subscription.Id && s.EndsAt > subscription.EndsAt, cancellationToken);
}
