using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments.Cards;

/// <summary>
/// Writes what follows from a look at the card company: the order, the subscription, the money, the letters, and the event that
/// led there, in one transaction.
/// </summary>
public sealed class CardBooks(ReviewDbContext db, CardSettlement settlement, CardLetters letters, InvoiceLetters invoices, CardGifts gifts, Outbox outbox, Recorder record, SiteOptions site, TimeProvider time)
{
    /// <param name="seen">The order as it was before the card company was asked.</param>
    /// <param name="told">The event that led to the question; null if none did.</param>
    /// <param name="keep">False only to learn what would change.</param>
    /// <returns>Null, having done nothing, if somebody changed the order since: what they were told may be later.</returns>
    public async Task<CardChange?> ApplyAsync(CardOrder seen, CardPurchase? purchase, CardNotice? told, bool keep, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = seen.ReaderId is { } readerId
            ? await db.BeginForAsync(readerId, cancellationToken)
            : await db.Database.BeginTransactionAsync(cancellationToken);
        var isMine = await db.CardOrders.Where(o => o.Id == seen.Id && o.Turn == seen.Turn && o.ReaderId == seen.ReaderId)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.Turn, x => x.Turn + 1), cancellationToken) == 1;
        if (!isMine) return null;
        var order = await db.CardOrders.Include(o => o.Plan).Include(o => o.Disputes).Include($"{nameof(CardOrder.Subscription)}.{nameof(Subscription.Plan)}")
            .Include($"{nameof(CardOrder.Moves)}.{nameof(CardMove.Offer)}.{nameof(Offer.Plan)}").AsSplitQuery().SingleAsync(o => o.Id == seen.Id, cancellationToken);
        if (told is not null && await db.CardEvents.AnyAsync(e => e.Id == told.Id && e.Outcome != CardEventOutcome.Failed, cancellationToken))
            return new CardChange(order, [], order.Problem);

        var outcome = await SettleAsync(order, purchase, cancellationToken);
        if (!keep)
        {
            db.ChangeTracker.Clear();
            return new CardChange(order, outcome.Words, outcome.Problem);
        }

        db.Payments.AddRange(outcome.Payments);
        await WriteAsync(order, outcome, cancellationToken);
        if (told is not null) await NoteAsync(told, order, outcome, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new CardChange(order, outcome.Words, outcome.Problem);
    }

    private async Task<CardOutcome> SettleAsync(CardOrder order, CardPurchase? purchase, CancellationToken cancellationToken)
    {
        var offer = await db.Offers.SingleAsync(o => o.Id == order.OfferId, cancellationToken);
        var plan = order.Plan ?? throw new InvalidOperationException("An order is of a plan.");
        var held = await db.Subscriptions.AsNoTracking().Where(s => s.ReaderId == order.ReaderId && s.Id != order.SubscriptionId).ToListAsync(cancellationToken);
        var references = purchase?.Receipts.SelectMany(r => r.Sums).Select(sum => sum.Reference).ToList() ?? [];
        var booked = await db.Payments.Where(p => p.CardReference != null && references.Contains(p.CardReference)).Select(p => p.CardReference ?? "").ToListAsync(cancellationToken);
        return settlement.Settle(order, purchase, offer, plan, held, booked.ToHashSet(), time.GetUtcNow().UtcDateTime);
    }

    private async Task WriteAsync(CardOrder order, CardOutcome outcome, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (outcome.Problem is not null && outcome.Words.Count > 0) record.Add(RecordKind.CardMismatched, outcome.Problem, to: order.ReaderId);
        foreach (var line in outcome.Disputes) record.Add(RecordKind.CardDisputed, $"{order.PlanName}: {line}", to: order.ReaderId);
        if (order.IsGift) await gifts.SettleAsync(order, outcome, now, cancellationToken);
        if (order.Subscription is not { } subscription || outcome.News.Count == 0) return;
        var email = await db.Users.Where(u => u.Id == order.ReaderId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        foreach (var news in outcome.News) outbox.Add(email, letters.Of(news, subscription));
        var name = subscription.Plan?.Name ?? order.PlanName;
        foreach (var kind in outcome.News.Select(KindOf).OfType<RecordKind>()) record.Add(kind, $"{name}, by card, last day {site.LastDayBefore(subscription.EndsAt).InWords()}", to: order.ReaderId);
        if (outcome.News.Any(news => KindOf(news) is null)) record.Add(RecordKind.CardSettled, $"{name}: {string.Join("; ", outcome.Words)}", to: order.ReaderId);
        if (!outcome.News.Contains(CardNews.Began)) return;
        // What was ordered by invoice, and is paid by card now, is not to be paid twice; nor is anybody new twice.
        var open = await db.Invoices.Open().Where(i => i.ReaderId == order.ReaderId && (i.OfferId == order.OfferId || (order.IsIntroductory && i.IsIntroductory)) && !i.IsRenewal && !i.IsGift).ToListAsync(cancellationToken);
        foreach (var invoice in open)
        {
            invoice.Cancel(new Signature(SubscriptionEvent.Site, "Paid by card instead."), now);
            outbox.Add(email, invoices.Replaced(invoice));
        }
    }

    /// <summary>What is on record as it is of any other subscription; null for what has to do with money.</summary>
    private static RecordKind? KindOf(CardNews news) => news switch
    {
        CardNews.RenewalCancelled => RecordKind.RenewalCancelled,
        CardNews.RenewalKept => RecordKind.RenewalKept,
        CardNews.Paused => RecordKind.SubscriptionPaused,
        CardNews.Resumed => RecordKind.SubscriptionResumed,
        CardNews.PlanChanged => RecordKind.SubscriptionPlanChanged,
        _ => null,
    };

    private async Task NoteAsync(CardNotice told, CardOrder order, CardOutcome outcome, CancellationToken cancellationToken)
    {
        var noted = await db.CardEvents.SingleOrDefaultAsync(e => e.Id == told.Id, cancellationToken);
        if (noted is null) db.CardEvents.Add(noted = new CardEvent { Id = told.Id, Type = told.Type });
        noted.Settle(outcome.Problem is null ? CardEventOutcome.Applied : CardEventOutcome.Mismatched, order.Id, outcome.Problem, time.GetUtcNow().UtcDateTime);
    }
}
