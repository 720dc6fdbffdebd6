using System.Globalization;

namespace ReviewPortal.Web.Hosting;

/// <summary>Reads what forms send as text, so that what can't be read is answered in our words, and kept in its field.</summary>
internal static class FormText
{
    /// <summary>A day as date fields send it and as it can be typed: 2027-06-30.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9999 ? day : null;

    public static int? Whole(string? text, int least, int most) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
