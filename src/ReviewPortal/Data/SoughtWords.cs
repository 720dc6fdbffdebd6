using System.Globalization;
using ReviewPortal.Site;

namespace ReviewPortal.Data;

/// <summary>
/// Words as patterns for LIKE. SQLite knows the case of ASCII alone, so beyond it something is found as typed, in either case,
/// and as names are written.
/// </summary>
public sealed record SoughtWords(string Typed, string Lower, string Upper, string Capital)
{
    public const string Escape = "\\";

    /// <summary>The longest that is looked for: no name and no address is longer, and a database would choke on some that are.</summary>
    public const int MaxWords = 254;

    /// <returns>Null for what nothing can be found by.</returns>
    public static SoughtWords? Read(string words)
    {
        var sought = words.Trim().Composed();
        if (sought.Length is 0 or > MaxWords || sought.Any(char.IsControl)) return null;
        var lower = sought.ToLowerInvariant();
        return new(Pattern(sought), Pattern(lower), Pattern(sought.ToUpperInvariant()), Pattern(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(lower)));
    }

    private static string Pattern(string words) =>
        $"%{words.Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
