using System.Globalization;
using ReviewPortal.Site;

namespace ReviewPortal.Data;

/// <summary>
/// Words as patterns for LIKE. SQLite knows the case of ASCII alone, so beyond it something is found as typed, in either case,
/// and as names are written.
/// </summary>
public sealed record SoughtWords(string Word, string Typed, string Lower, string Upper, string Capital)
{
    public const string Escape = "\\";

    /// <summary>The longest that is looked for: no name and no address is longer, and a database would choke on some that are.</summary>
    public const int MaxWords = 254;

    /// <summary>So many words are looked for each by itself; what follows them, together.</summary>
    private const int MostApart = 8;

    /// <summary>Each word by itself: something has them all, in whatever order.</summary>
    /// <returns>None for what nothing can be found by.</returns>
    public static IReadOnlyList<SoughtWords> ReadEach(string words) => Read(words) is not { } all
        ? []
        : [.. all.Word.Split((char[]?)null, MostApart, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read).OfType<SoughtWords>()];

    /// <returns>Null for what nothing can be found by.</returns>
    public static SoughtWords? Read(string words)
    {
        var sought = words.Trim().Composed();
        if (sought.Length is 0 or > MaxWords || sought.Any(char.IsControl)) return null;
        var lower = sought.ToLowerInvariant();
        return new(sought, Pattern(sought), Pattern(lower), Pattern(sought.ToUpperInvariant()), Pattern(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(lower)));
    }

    private static string Pattern(string words) =>
        $"%{words.Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
