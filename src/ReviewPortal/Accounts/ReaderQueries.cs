using Microsoft.EntityFrameworkCore;
using ReviewPortal.Data;

namespace ReviewPortal.Accounts;

public static class ReaderQueries
{
    /// <summary>The readers whose name or e-mail address contains each of the words, in upper or lower case, in whatever order; all if there are none.</summary>
    public static IQueryable<Reader> FoundBy(this IQueryable<Reader> readers, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return readers;
        var each = SoughtWords.ReadEach(words);
        return each.Count == 0 ? readers.Where(r => false) : each.Aggregate(readers, FoundBy);
    }

    internal static IQueryable<Reader> FoundBy(this IQueryable<Reader> readers, SoughtWords like) =>
#pragma warning disable CA1304, CA1311 // Runs in the database: lower() of SQL.
        readers.Where(r =>
            EF.Functions.Like(r.NormalizedEmail, like.Upper, SoughtWords.Escape)
            || EF.Functions.Like(r.Name.ToLower(), like.Lower, SoughtWords.Escape)
            || EF.Functions.Like(r.Name, like.Typed, SoughtWords.Escape)
            || EF.Functions.Like(r.Name, like.Upper, SoughtWords.Escape)
            || EF.Functions.Like(r.Name, like.Capital, SoughtWords.Escape));
#pragma warning restore CA1304, CA1311
}
