using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Accounts;
using ReviewPortal.Data;

namespace ReviewPortal.Payments;

public static class InvoiceQueries
{
    /// <summary>Those that are neither paid nor cancelled.</summary>
    public static IQueryable<Invoice> Open(this IQueryable<Invoice> invoices) => invoices.Where(i => i.PaidAt == null && i.CancelledAt == null);

    /// <summary>What is open, the oldest first, then the rest, the latest first.</summary>
    public static IOrderedQueryable<Invoice> OpenFirst(this IQueryable<Invoice> invoices) => invoices
        .OrderBy(i => i.PaidAt == null && i.CancelledAt == null ? 0 : 1)
        .ThenBy(i => i.PaidAt == null && i.CancelledAt == null ? i.Number : -i.Number);

    /// <summary>
    /// Those with this number (2, No. 2, #2), or with each of the words, whatever their case and accents, in whatever order, in
    /// the name or the address, of the invoice or of its reader; all if there are none.
    /// </summary>
    public static IQueryable<Invoice> FoundBy(this IQueryable<Invoice> invoices, string? words, IQueryable<Reader> readers)
    {
        if (string.IsNullOrWhiteSpace(words)) return invoices;
        if (SoughtNumber.Read(words) is { } named) return invoices.Numbered(named);
        var each = SoughtWords.ReadEach(words);
        return each.Count == 0 ? invoices.Where(i => false) : each.Aggregate(invoices, (found, word) => found.FoundByOne(word, readers));
    }

    internal static IQueryable<Invoice> Numbered(this IQueryable<Invoice> invoices, string number)
    {
        var wanted = NumberIn(number);
        return invoices.Where(i => i.Number == wanted);
    }

    private static IQueryable<Invoice> FoundByOne(this IQueryable<Invoice> invoices, string word, IQueryable<Reader> readers)
    {
        // Digits may be a number, and a postal code as well.
        var number = NumberIn(word);
        var found = readers.FoundByOne(word).Select(r => r.Id);
        return invoices.Where(i => i.Number == number || (i.ReaderId != null && found.Contains(i.ReaderId)) || (i.SoughtBy != null && i.SoughtBy.Contains(word)));
    }

    private static int? NumberIn(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
