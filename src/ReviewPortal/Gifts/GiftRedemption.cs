using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Payments;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Gifts;

/// <summary>Begins the subscription that a code was given for: once, and for whoever is first.</summary>
public sealed class GiftRedemption(
    ReviewDbContext db, AddressBook addresses, GiftLetters letters, Outbox outbox, Recorder record, SiteOptions site, TimeProvider time)
{
    /// <returns>The gift, if its code can be redeemed now; null for every other.</returns>
    public Task<GiftSubscription?> FindAsync(string code, CancellationToken cancellationToken)
    {
        // The code itself is looked up nowhere: how long a comparison takes tells nothing about it.
        var hash = SecretHash.Of(code);
        return db.GiftSubscriptions.AsNoTracking().Include(g => g.Plan).Ready().SingleOrDefaultAsync(g => g.CodeHash == hash, cancellationToken);
    }

    /// <inheritdoc cref="FindAsync(string, CancellationToken)"/>
    public Task<GiftSubscription?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.GiftSubscriptions.AsNoTracking().Include(g => g.Plan).Ready().SingleOrDefaultAsync(g => g.Id == id, cancellationToken);

    public Task<bool> IsRedeemedByAsync(string code, string readerId, CancellationToken cancellationToken)
    {
        var hash = SecretHash.Of(code);
        return db.GiftSubscriptions.AnyAsync(g => g.CodeHash == hash && g.RedeemedById == readerId, cancellationToken);
    }

    /// <summary>When it would begin for a reader, and its end, both UTC: now, or after the subscription that they hold on the plan.</summary>
    public async Task<(DateTime Start, DateTime End)> TermAsync(GiftSubscription gift, string readerId, DateTime now, CancellationToken cancellationToken)
    {
        var start = await db.Subscriptions.NextStartAsync(readerId, gift.PlanId, now, cancellationToken);
        return (start, site.EndOf(LastDay.Of(gift.Issues, start, site)));
    }

    /// <param name="address">What the reader typed, without problems; null to use what is kept, if anything is.</param>
    public async Task<RedemptionOutcome> RedeemAsync(int id, string readerId, AddressEntry? address, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        // Of two at once the database lets one.
        if (await db.GiftSubscriptions.Ready().Where(g => g.Id == id).ExecuteUpdateAsync(g => g.SetProperty(x => x.RedeemedAt, now), cancellationToken) != 1)
            return RedemptionOutcome.Gone;
        var gift = await db.GiftSubscriptions.Include(g => g.Plan).SingleAsync(g => g.Id == id, cancellationToken);
        var reader = await db.Users.SingleOrDefaultAsync(u => u.Id == readerId, cancellationToken);
        if (gift.Plan is not { } plan || reader is null) return RedemptionOutcome.Gone;
        var sentTo = address is null ? await addresses.FindAsync(readerId, cancellationToken) : await addresses.KeepAsync(readerId, address, cancellationToken);
        if (plan.CoversPrint && sentTo is null) return RedemptionOutcome.NeedsAddress;

        var (start, end) = await TermAsync(gift, readerId, now, cancellationToken);
        var begun = new Signature(SubscriptionEvent.Reader, $"A gift, invoice No. {gift.InvoiceNumber}, {gift.Issues} issues.");
        var subscription = Subscription.Begin(readerId, plan, SubscriptionOrigin.Gift, start, end, begun, now);
        db.Subscriptions.Add(subscription);
        gift.BeRedeemed(readerId, subscription, now);
        outbox.Add(reader.Email, letters.Begun(subscription, plan));
        if (gift.GiverId is { } giver)
            outbox.Add(await db.Users.Where(u => u.Id == giver).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken), letters.Redeemed(gift));
        record.Add(RecordKind.GiftRedeemed, $"{plan.Name}, {gift.Issues} issues, last day {site.LastDayBefore(end).InWords()}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return RedemptionOutcome.Done;
    }
}
