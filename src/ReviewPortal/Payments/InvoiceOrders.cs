using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Records;
using ReviewPortal.Site;

namespace ReviewPortal.Payments;

/// <summary>
/// Takes a reader's order of an offer by invoice: the invoice, its number, the address it goes to, and the letter with it are
/// one transaction. Nothing is granted before it is paid.
/// </summary>
public sealed class InvoiceOrders(
    ReviewDbContext db, OrderCheck check, InvoiceLetters letters, Outbox outbox, Recorder record, SiteOptions site, PaymentOptions payments, TimeProvider time)
{
    /// <param name="address">What the reader typed, without problems; null to use what is kept, if anything is.</param>
    public async Task<PlacedOrder> PlaceAsync(string readerId, int offerId, AddressEntry? address, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        // Pressed twice, or on two days, it is still one order.
        var known = await db.Invoices.Open().Where(i => i.ReaderId == readerId && i.OfferId == offerId && !i.IsRenewal && !i.IsGift)
            .Select(i => (int?)i.Number).FirstOrDefaultAsync(cancellationToken);
        if (known is not null) return new(known, null);
        var order = await check.CheckAsync(readerId, offerId, address, cancellationToken);
        if (order is not { Reader: { } reader, Offer: { } offer, Plan: { } plan }) return PlacedOrder.Refused(order.Problem ?? "");

        var now = time.GetUtcNow().UtcDateTime;
        var number = await InvoiceSeries.TakeAsync(db, cancellationToken);
        var invoice = Invoice.For(reader, plan, offer, order.Address, number, now, site.DateOf(now).AddDays(payments.DaysUntilDue), site);
        db.Invoices.Add(invoice);
        outbox.Add(reader.Email, letters.Issued(invoice, offer.Renewal));
        record.Add(RecordKind.InvoiceIssued, $"No. {number}, {invoice.PlanName}, {invoice.Issues} issues at {invoice.Price}", to: readerId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(number, null, IsNew: true);
    }
}
