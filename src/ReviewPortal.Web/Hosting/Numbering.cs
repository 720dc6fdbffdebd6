using ReviewPortal.Issues;

namespace ReviewPortal.Web.Hosting;

/// <summary>An issue's volume and number as the review prints them.</summary>
internal static class Numbering
{
    /// <returns>“Vol. LXIII, No. 16”; null if neither is known.</returns>
    public static string? Short(Issue issue) => Join(issue, "Vol. ", "No. ");

    /// <returns>“Volume LXIII, Number 16”; null if neither is known.</returns>
    public static string? Long(Issue issue) => Join(issue, "Volume ", "Number ");

    private static string? Join(Issue issue, string volume, string number)
    {
        var parts = new[] { issue.Volume is { } v ? volume + Roman(v) : null, issue.Number is { } n ? number + n : null };
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } joined ? joined : null;
    }

    private static string Roman(int number)
    {
        (int Value, string Letters)[] steps =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = "";
        foreach (var (value, letters) in steps)
            for (; number >= value; number -= value) roman += letters;
        return roman;
    }
}
