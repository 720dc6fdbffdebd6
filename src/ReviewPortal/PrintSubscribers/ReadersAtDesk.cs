using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;
using ReviewPortal.Payments;

namespace ReviewPortal.PrintSubscribers;

public static class ReadersAtDesk
{
    /// <summary>
    /// The readers with each of the words, whatever their case and accents, in whatever order, in their name, e-mail or postal address, with this number of the review's
    /// list, or with the invoice of this number; all if there are none.
    /// </summary>
    public static IQueryable<Reader> FoundAtDesk(this IQueryable<Reader> readers, ReviewDbContext db, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return readers;
        var number = SoughtNumber.Read(words);
        var listed = db.PrintSubscribers.Numbered(number ?? words).Where(s => s.ClaimedById != null).Select(s => s.ClaimedById);
        var billed = db.Invoices.Numbered(number ?? words.Trim()).Select(i => i.ReaderId);
        var numbered = readers.Where(r => listed.Contains(r.Id) || billed.Contains(r.Id));
        var each = SoughtWords.ReadEach(words);
        if (number is not null || each.Count == 0) return each.Count == 0 ? readers.Where(r => false) : numbered;
        var (ids, worded) = (numbered.Select(r => r.Id), each.Aggregate(readers, (found, word) => found.FoundByOne(word, db)).Select(r => r.Id));
        return readers.Where(r => ids.Contains(r.Id) || worded.Contains(r.Id));
    }

    private static IQueryable<Reader> FoundByOne(this IQueryable<Reader> readers, string word, ReviewDbContext db)
    {
        var listed = db.PrintSubscribers.FoundByOne(word).Where(s => s.ClaimedById != null).Select(s => s.ClaimedById);
        var addressed = db.PostalAddresses.Where(a => a.SoughtBy != null && a.SoughtBy.Contains(word)).Select(a => a.ReaderId);
        return readers.Where(r => (r.SoughtBy != null && r.SoughtBy.Contains(word)) || addressed.Contains(r.Id) || listed.Contains(r.Id));
    }
}
