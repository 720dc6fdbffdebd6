using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Accounts;

public static class ReaderQueries
{
    /// <summary>The readers whose name or e-mail address has each of the words, whatever their case and accents, in whatever order; all if there are none.</summary>
    public static IQueryable<Reader> FoundBy(this IQueryable<Reader> readers, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return readers;
        var each = SoughtWords.ReadEach(words);
        return each.Count == 0 ? readers.Where(r => false) : each.Aggregate(readers, FoundByOne);
    }

    /// <param name="word">Of <see cref="SoughtWords"/>.</param>
    internal static IQueryable<Reader> FoundByOne(this IQueryable<Reader> readers, string word) => readers.Where(r => r.SoughtBy != null && r.SoughtBy.Contains(word));
}
