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

    /// <summary>Those with this number, or with the words in the name or the address, of the invoice or of its reader; all if there are none.</summary>
    public static IQueryable<Invoice> FoundBy(this IQueryable<Invoice> invoices, string? words, IQueryable<Reader> readers)
    {
        var sought = words?.Trim() ?? "";
        if (sought.Length == 0) return invoices;
        if (SoughtWords.Read(sought) is not { } like) return invoices.Where(i => false);
        // Digits may be a number, and a postal code as well.
        int? number = int.TryParse(sought, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

        var found = readers.FoundBy(sought).Select(r => r.Id);
#pragma warning disable CA1304, CA1311 // Runs in the database: lower() of SQL.
        return invoices.Where(i =>
            i.Number == number
            || (i.ReaderId != null && found.Contains(i.ReaderId))
            || EF.Functions.Like(i.BilledName.ToLower(), like.Lower, SoughtWords.Escape)
            || EF.Functions.Like(i.BilledName, like.Typed, SoughtWords.Escape)
            || (i.BilledAddress != null
                && (EF.Functions.Like(i.BilledAddress.ToLower(), like.Lower, SoughtWords.Escape) || EF.Functions.Like(i.BilledAddress, like.Typed, SoughtWords.Escape))));
#pragma warning restore CA1304, CA1311
    }
}
