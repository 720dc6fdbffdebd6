using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Payments;

namespace ReviewPortal.Gifts;

public static class GiftQueries
{
    /// <summary>Those that are paid for, and neither redeemed nor void.</summary>
    public static IQueryable<GiftSubscription> Ready(this IQueryable<GiftSubscription> gifts) =>
        gifts.Where(g => g.PaidAt != null && g.RedeemedAt == null && g.VoidedAt == null);

    /// <summary>Those that go by mail, whose day has come.</summary>
    public static IQueryable<GiftSubscription> ToBeSentAt(this IQueryable<GiftSubscription> gifts, DateTime now) =>
        gifts.Ready().Where(g => g.RecipientEmail != null && g.SentAt == null && (g.SendAt == null || g.SendAt <= now));

    /// <summary>
    /// Those on the invoice of this number (2, No. 2, #2), or with each of the words, whatever their case and accents, in whatever order, in what was typed
    /// of who is given it and who gives, or in the name or e-mail of the readers who gave and redeemed it; all if there are none.
    /// </summary>
    public static IQueryable<GiftSubscription> FoundBy(this IQueryable<GiftSubscription> gifts, ReviewDbContext db, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return gifts;
        if (SoughtNumber.Read(words) is { } named) return gifts.Numbered(db, named);
        var each = SoughtWords.ReadEach(words);
        return each.Count == 0 ? gifts.Where(g => false) : each.Aggregate(gifts, (found, word) => found.FoundByOne(db, word));
    }

    private static IQueryable<GiftSubscription> Numbered(this IQueryable<GiftSubscription> gifts, ReviewDbContext db, string number)
    {
        var invoices = db.Invoices.Numbered(number).Select(i => i.Number);
        return gifts.Where(g => invoices.Contains(g.InvoiceNumber));
    }

    private static IQueryable<GiftSubscription> FoundByOne(this IQueryable<GiftSubscription> gifts, ReviewDbContext db, string word)
    {
        var invoices = db.Invoices.Numbered(word).Select(i => i.Number);
        var readers = db.Users.FoundByOne(word).Select(r => r.Id);
        return gifts.Where(g => invoices.Contains(g.InvoiceNumber) || (g.SoughtBy != null && g.SoughtBy.Contains(word))
            || (g.GiverId != null && readers.Contains(g.GiverId)) || (g.RedeemedById != null && readers.Contains(g.RedeemedById)));
    }
}
