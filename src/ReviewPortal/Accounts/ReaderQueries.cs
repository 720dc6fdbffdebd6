using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReviewPortal.Site;

namespace ReviewPortal.Accounts;

public static class ReaderQueries
{
    /// <summary>The longest that is looked for: no name and no address is longer, and a database would choke on some that are.</summary>
    public const int MaxWords = 254;

    /// <summary>The readers whose name or e-mail address contains the words, in upper or lower case; all if there are none.</summary>
    public static IQueryable<Reader> FoundBy(this IQueryable<Reader> readers, string? words)
    {
        var sought = words?.Trim().Composed() ?? "";
        if (sought.Length == 0) return readers;
        if (sought.Length > MaxWords || sought.Any(char.IsControl)) return readers.Where(r => false);

        // SQLite knows the case of ASCII alone, so beyond it a name is found as typed, in either case, and as names are written.
        var (typed, lower, upper) = (Pattern(sought), Pattern(sought.ToLowerInvariant()), Pattern(sought.ToUpperInvariant()));
        var capital = Pattern(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(sought.ToLowerInvariant()));
#pragma warning disable CA1304, CA1311 // Runs in the database: lower() of SQL.
        return readers.Where(r =>
            EF.Functions.Like(r.NormalizedEmail, upper, Escape)
            || EF.Functions.Like(r.Name.ToLower(), lower, Escape)
            || EF.Functions.Like(r.Name, typed, Escape)
            || EF.Functions.Like(r.Name, upper, Escape)
            || EF.Functions.Like(r.Name, capital, Escape));
#pragma warning restore CA1304, CA1311
    }

    private const string Escape = "\\";

    private static string Pattern(string words) =>
        $"%{words.Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
