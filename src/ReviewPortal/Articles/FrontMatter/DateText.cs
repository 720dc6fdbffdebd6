using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewPortal.Articles.FrontMatter;

/// <summary>Dates and instants as front matter writes them: ISO 8601's extended form, with a space allowed for the T.</summary>
internal static partial class DateText
{
    private const string Day = "(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})";
    private const string Time = @"(?<time>[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?)";
    private const string Offset = "(?<offset>[Zz]|(?<sign>[+-])(?<hours>[0-9]{2}):?(?<minutes>[0-9]{2})?)";

    private const string DayExpected = "a date such as 1963-10-17";
    private const string InstantExpected = "a date such as 1963-10-17, or a date and time such as 1963-10-17 09:00";
    private static readonly string[] TimeForms = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF"];

    public static DateOnly? ReadDay(Field? field)
    {
        if (field?.Written(DayExpected) is not { } written)
            return null;

        return ReadDay(field, DayForm().Match(Whitespace.Fold(written)), DayExpected, written);
    }

    /// <summary>The instant in UTC; a date is its midnight in the zone, and a time without an offset is the zone's.</summary>
    public static DateTime? ReadInstant(Field? field, TimeZoneInfo zone)
    {
        if (field?.Written(InstantExpected) is not { } written)
            return null;

        var match = InstantForm().Match(Whitespace.Fold(written));

        if (ReadDay(field, match, InstantExpected, written) is not { } day)
            return null;

        var time = TimeOnly.MinValue;

        if (match.Groups["time"] is { Success: true } clock && !TimeOnly.TryParseExact(clock.Value, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
            return field.Mistaken<DateTime?>("at a time between 00:00 and 23:59", written);

        var local = day.ToDateTime(time);

        if (!match.Groups["offset"].Success)
            return LocalClock.ToUtc(local, zone) ?? field.Mistaken<DateTime?>("before the end of the year 9999", written);

        return OffsetOf(match) is { } offset
            ? LocalClock.ToUtc(local, offset) ?? field.Mistaken<DateTime?>("before the end of the year 9999", written)
            : field.Mistaken<DateTime?>("no more than 14 hours from UTC", written);
    }

    private static DateOnly? ReadDay(Field field, Match match, string expected, string written)
    {
        if (!match.Success)
            return field.Mistaken<DateOnly?>(expected, written);

        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));

        if (year < 1000)
            return field.Mistaken<DateOnly?>("in the years 1000 to 9999", written);

        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return field.Mistaken<DateOnly?>("a day that the calendar has", written);

        return new DateOnly(year, month, day);
    }

    private static TimeSpan? OffsetOf(Match match)
    {
        if (!match.Groups["sign"].Success)
            return TimeSpan.Zero;

        var minutes = match.Groups["minutes"].Success ? Number(match, "minutes") : 0;
        var offset = new TimeSpan(Number(match, "hours"), minutes, 0);

        if (minutes > 59 || offset > TimeSpan.FromHours(14))
            return null;

        return match.Groups["sign"].Value == "-" ? -offset : offset;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex($@"^{Day}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayForm();

    [GeneratedRegex($@"^{Day}([Tt ]{Time} ?{Offset}?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InstantForm();
}
