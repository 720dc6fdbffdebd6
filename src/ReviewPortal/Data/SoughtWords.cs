namespace ReviewPortal.Data;

/// <summary>Words that something is looked for by, each as <see cref="SoughtText"/> has it: something has them all, in whatever order.</summary>
public static class SoughtWords
{
    /// <summary>The longest that is looked for: no name and no address is longer, and a database would choke on some that are.</summary>
    public const int MaxWords = 254;

    /// <summary>So many words are looked for each by itself; what follows them, together.</summary>
    private const int MostApart = 8;

    /// <returns>None for what nothing can be found by.</returns>
    public static IReadOnlyList<string> ReadEach(string words)
    {
        var sought = words.Trim();
        if (sought.Length > MaxWords || sought.Any(char.IsControl)) return [];
        return [.. sought.Split((char[]?)null, MostApart, StringSplitOptions.RemoveEmptyEntries).Select(word => SoughtText.Of(word)).Where(word => word.Length > 0)];
    }
}
