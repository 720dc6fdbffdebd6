using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>
/// What an order has to be, however it is paid: of an offer that is on sale and theirs to take, by a reader who says where
/// print goes. The address is taken in, to be saved by the caller, who holds the reader.
/// </summary>
public sealed class OrderCheck(ReviewDbContext db, AddressBook addresses, SiteOptions site, TimeProvider time)
{
    /// <param name="address">What the reader typed, without problems; null to use what is kept, if anything is.</param>
    public async Task<SoundOrder> CheckAsync(string readerId, int offerId, AddressEntry? address, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == readerId, cancellationToken) is not { } reader) return SoundOrder.Refused("This account was deleted.");
        var offer = await db.Offers.Include(o => o.Plan).SingleOrDefaultAsync(o => o.Id == offerId, cancellationToken);
        if (offer is not { Plan: { } plan } || !offer.IsSoldAt(now)) return SoundOrder.Refused("This offer is not on sale any more. Choose another.");
        if (await RefuseAsync(readerId, offer, now, cancellationToken) is { } problem) return SoundOrder.Refused(problem, offer);
        var sentTo = address is null ? await addresses.FindAsync(readerId, cancellationToken) : await addresses.KeepAsync(readerId, address, cancellationToken);
        return plan.CoversPrint && sentTo is null ? SoundOrder.Refused("Printed copies need an address to go to.", offer) : new(reader, offer, plan, sentTo, null);
    }

    private async Task<string?> RefuseAsync(string readerId, Offer offer, DateTime now, CancellationToken cancellationToken)
    {
        var held = await db.Subscriptions.AsNoTracking().Where(s => s.ReaderId == readerId).ToListAsync(cancellationToken);
        if (held.Renewing(offer, now) is { } renews)
            return $"You have this plan through {site.LastDayBefore(renews.PaidUntil).InWords()}, and it renews by itself. Cancel its renewal first, if you would rather have this offer.";
        if (offer.FitOf(held, now) == OfferFit.ForOthers) return offer.IsIntroductory ? "This offer is for new subscribers. Choose another." : "This offer is for those who come back. Choose another.";
        // Else whoever orders them all at once is new, or comes back, for each of them.
        var other = offer.Audience == OfferAudience.Everyone ? null : await db.Invoices.AsNoTracking().Open()
            .Where(i => i.ReaderId == readerId && i.OfferId != offer.Id && !i.IsRenewal && db.Offers.Any(o => o.Id == i.OfferId && o.Audience == offer.Audience))
            .FirstOrDefaultAsync(cancellationToken);
        return other is null ? null
            : !offer.IsIntroductory ? $"You have an open invoice for an offer to those who come back, No. {other.Number}. There is one for each: withdraw that order on its page, if you would rather have this one."
            : $"You have an open invoice for an introductory offer, No. {other.Number}. There is one for each new subscriber: withdraw that order on its page, if you would rather have this one.";
    }
}
