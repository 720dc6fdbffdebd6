using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Records;
using ReviewPortal.Site;
using ReviewPortal.Subscriptions;

namespace ReviewPortal.Payments;

/// <summary>
/// Takes a reader's order of an offer by invoice: the invoice, its number, the address it goes to, and the letter with it are
/// one transaction. Nothing is granted before it is paid.
/// </summary>
public sealed class InvoiceOrders(
    ReviewDbContext db, AddressBook addresses, InvoiceLetters letters, Outbox outbox, Recorder record, SiteOptions site, PaymentOptions payments, TimeProvider time)
{
    /// <param name="address">What the reader typed, without problems; null to use what is kept, if anything is.</param>
    public async Task<PlacedOrder> PlaceAsync(string readerId, int offerId, AddressEntry? address, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == readerId, cancellationToken) is not { } reader) return PlacedOrder.Refused("This account was deleted.");
        var offer = await db.Offers.Include(o => o.Plan).SingleOrDefaultAsync(o => o.Id == offerId, cancellationToken);
        if (offer is not { Plan: { } plan } || !offer.IsSoldAt(now)) return PlacedOrder.Refused("This offer is not on sale any more. Choose another.");

        var open = await db.Invoices.AsNoTracking().Open().Where(i => i.ReaderId == readerId).ToListAsync(cancellationToken);
        // Pressed twice, or on two days, it is still one order.
        if (open.Find(i => i.OfferId == offerId && !i.IsRenewal) is { } known) return new(known.Number, null);
        if (await RefuseAsync(readerId, offer, open, now, cancellationToken) is { } problem) return PlacedOrder.Refused(problem);
        var sentTo = address is null ? await addresses.FindAsync(readerId, cancellationToken) : await addresses.KeepAsync(readerId, address, cancellationToken);
        if (plan.CoversPrint && sentTo is null) return PlacedOrder.Refused("Printed copies need an address to go to.");

        var number = await InvoiceSeries.TakeAsync(db, cancellationToken);
        var invoice = Invoice.For(reader, plan, offer, sentTo, number, now, site.DateOf(now).AddDays(payments.DaysUntilDue), site);
        db.Invoices.Add(invoice);
        outbox.Add(reader.Email, letters.Issued(invoice));
        record.Add(RecordKind.InvoiceIssued, $"No. {number}, {invoice.PlanName}, {invoice.Issues} issues at {invoice.Price}", to: readerId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(number, null, IsNew: true);
    }

    private async Task<string?> RefuseAsync(string readerId, Offer offer, List<Invoice> open, DateTime now, CancellationToken cancellationToken)
    {
        var held = await db.Subscriptions.AsNoTracking().Where(s => s.ReaderId == readerId).ToListAsync(cancellationToken);
        var buyer = Buyer.KindOf(held.Any(s => s.IsPaid), held.Any(s => s.EndsAt > now));
        if (!offer.IsFor(buyer)) return offer.IsIntroductory ? "This offer is for new subscribers. Choose another." : "This offer is for those who come back. Choose another.";
        // Else whoever orders them all at once is new for each of them.
        return offer.IsIntroductory && open.Find(i => i.IsIntroductory) is { } other
            ? $"You have an open invoice for an introductory offer, No. {other.Number}. There is one for each new subscriber: write to the review if you would rather have this one."
            : null;
    }
}
