using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;

namespace ReviewPortal.PrintSubscribers;

public static class ReadersAtDesk
{
    /// <summary>
    /// The readers with the words in their name, e-mail or postal address, with this number of the review's list, or with the invoice
    /// of this number; all if there are none.
    /// </summary>
    public static IQueryable<Reader> FoundAtDesk(this IQueryable<Reader> readers, ReviewDbContext db, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return readers;
        if (SoughtWords.Read(words) is not { } like) return readers.Where(r => false);
        var named = db.Users.FoundBy(words).Select(r => r.Id);
        var listed = db.PrintSubscribers.FoundBy(words).Where(s => s.ClaimedById != null).Select(s => s.ClaimedById);
        int? invoice = int.TryParse(words.Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
#pragma warning disable CA1304, CA1311 // Runs in the database: lower() of SQL.
        var addressed = db.PostalAddresses.Where(a =>
            EF.Functions.Like((a.Name + " " + a.Line1 + " " + a.Town + " " + (a.PostalCode ?? "") + " " + a.Country).ToLower(), like.Lower, SoughtWords.Escape)
            || EF.Functions.Like(a.Name + " " + a.Line1 + " " + a.Town + " " + (a.PostalCode ?? "") + " " + a.Country, like.Typed, SoughtWords.Escape)
            || (a.Line2 != null && EF.Functions.Like(a.Line2.ToLower(), like.Lower, SoughtWords.Escape))).Select(a => a.ReaderId);
#pragma warning restore CA1304, CA1311
        return readers.Where(r => named.Contains(r.Id) || addressed.Contains(r.Id) || listed.Contains(r.Id)
            || (invoice != null && db.Invoices.Any(i => i.ReaderId == r.Id && i.Number == invoice)));
    }
}
