using ReviewPortal.Site;

namespace ReviewPortal.Web.Hosting;

/// <summary>Instants as the review prints them, in its own zone.</summary>
internal static class Dates
{
    /// <summary>“November 21, 2026”.</summary>
    public static string Date(this SiteOptions site, DateTime utc) => site.DateOf(utc).Long();

    /// <summary>“November 21, 2026, 9:00 AM”.</summary>
    public static string Moment(this SiteOptions site, DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, site.Zone).ToString("MMMM d, yyyy, h:mm tt", System.Globalization.CultureInfo.InvariantCulture);

    public static string Long(this DateOnly date) => date.ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>“Nov. 21”; months of up to four letters are not shortened.</summary>
    public static string MonthAndDay(this DateOnly date)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        var month = date.ToString("MMMM", invariant);
        return $"{(month.Length > 4 ? date.ToString("MMM", invariant) + "." : month)} {date.ToString("%d", invariant)}";
    }

    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Iso(this DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a browser's date-and-time field sends, in the review's zone.</summary>
    /// <returns>UTC; null if it is no date and time. One that summer time leaves out is an hour later.</returns>
    public static DateTime? ParseLocal(this SiteOptions site, string? text)
    {
        if (!DateTime.TryParseExact(text, LocalFormats, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var local)) return null;
        if (site.Zone.IsInvalidTime(local)) local = local.AddHours(1);
        return TimeZoneInfo.ConvertTimeToUtc(local, site.Zone);
    }

    private static readonly string[] LocalFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];
}
