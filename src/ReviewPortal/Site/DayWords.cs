using System.Globalization;

namespace ReviewPortal.Site;

internal static class DayWords
{
    /// <summary>“June 30, 2027”.</summary>
    public static string InWords(this DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
