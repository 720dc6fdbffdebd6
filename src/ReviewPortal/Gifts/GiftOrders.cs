using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Mail;
using ReviewPortal.Payments;
using ReviewPortal.Records;
using ReviewPortal.Site;

namespace ReviewPortal.Gifts;

/// <summary>Takes a reader’s order of a gift by invoice: the invoice, its number, the gift and the letter are one transaction.</summary>
public sealed class GiftOrders(
    ReviewDbContext db, AddressBook addresses, GiftLetters letters, Outbox outbox, Recorder record, SiteOptions site, PaymentOptions payments, TimeProvider time)
{
    /// <summary>Of one reader’s gifts that are not paid for: each takes a number in the books.</summary>
    public const int MostOpen = 20;

    /// <param name="entry">Without problems.</param>
    public async Task<PlacedOrder> PlaceAsync(string readerId, int offerId, GiftEntry entry, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginForAsync(readerId, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == readerId, cancellationToken) is not { } reader) return PlacedOrder.Refused("This account was deleted.");
        var offer = await db.Offers.Include(o => o.Plan).SingleOrDefaultAsync(o => o.Id == offerId, cancellationToken);
        if (offer is not { Plan: { } plan, IsGivable: true } || !offer.IsSoldAt(now)) return PlacedOrder.Refused("This is not on sale any more. Choose another.");

        var open = await OpenAsync(readerId, cancellationToken);
        // Pressed twice it is still one gift.
        if (open.Find(g => g.OfferId == offerId && g.RecipientName == entry.CleanName && g.RecipientEmail == entry.CleanEmail) is { } known)
            return new(known.Number, null);
        if (open.Count >= MostOpen)
            return PlacedOrder.Refused($"You have {open.Count} gifts that are not paid for. Pay for some of them first, or write to the review.");

        var number = await InvoiceSeries.TakeAsync(db, cancellationToken);
        var billed = await addresses.FindAsync(readerId, cancellationToken);
        var invoice = Invoice.For(reader, plan, offer, billed, number, now, site.DateOf(now).AddDays(payments.DaysUntilDue), site, isGift: true);
        db.Invoices.Add(invoice);
        db.GiftSubscriptions.Add(GiftSubscription.For(reader, plan, offer.Issues, number, entry, entry.SendAt(site, now), now));
        outbox.Add(reader.Email, letters.Ordered(invoice));
        record.Add(RecordKind.InvoiceIssued, $"No. {number}, a gift of {invoice.PlanName}, {invoice.Issues} issues at {invoice.Price}", to: readerId);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(number, null);
    }

    private Task<List<OpenGift>> OpenAsync(string readerId, CancellationToken cancellationToken) => db.Invoices.AsNoTracking().Open().Where(i => i.ReaderId == readerId)
        .Join(db.GiftSubscriptions, i => i.Number, g => g.InvoiceNumber, (i, g) => new OpenGift(i.Number, i.OfferId, g.RecipientName, g.RecipientEmail))
        .ToListAsync(cancellationToken);
}
