using System.Globalization;

namespace ReviewPortal.Articles;

/// <summary>How long a text takes to read, silently and in English: M. Brysbaert, “How many words do we read per minute?” (2019).</summary>
public static class ReadingTime
{
    private const int WordsAMinute = 238;

    /// <summary>“about 12 minutes”; null for a text of no words.</summary>
    public static string? InWords(int words) => words <= 0 ? null : Minutes(words) switch
    {
        1 => "about a minute",
        var minutes => string.Create(CultureInfo.InvariantCulture, $"about {minutes} minutes"),
    };

    private static int Minutes(int words) => Math.Max(1, (int)Math.Round(words / (double)WordsAMinute, MidpointRounding.AwayFromZero));
}
