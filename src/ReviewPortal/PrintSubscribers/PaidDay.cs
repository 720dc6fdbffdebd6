using System.Globalization;

namespace ReviewPortal.PrintSubscribers;

/// <summary>A day as lists have it, where it can be read in one way only: 3/4/2027 can't.</summary>
internal static class PaidDay
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy"];

    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9999 ? day : null;
}
