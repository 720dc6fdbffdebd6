using System.Globalization;
using ReviewPortal.Issues;

namespace ReviewPortal.Web.Hosting;

/// <summary>An issue's address is its cover date, in one form.</summary>
internal static class IssueAddress
{
    private const string Form = "yyyy-MM-dd";

    public static string Address(this Issue issue) => Of(issue.CoverDate);

    public static string Of(DateOnly coverDate) => $"/issues/{coverDate.ToString(Form, CultureInfo.InvariantCulture)}";

    public static string DeskAddress(this Issue issue) => AtDesk(issue.CoverDate);

    public static string AtDesk(DateOnly coverDate) => $"/admin{Of(coverDate)}";

    /// <returns>Null for what is no date, and for a date in another form.</returns>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
