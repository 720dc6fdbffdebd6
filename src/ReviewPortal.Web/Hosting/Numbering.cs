using ReviewPortal.Issues;

namespace ReviewPortal.Web.Hosting;

/// <summary>An issue's volume and number as the review prints them.</summary>
internal static class Numbering
{
    /// <returns>“Vol. LXIII, No. 16”; null if neither is known.</returns>
    public static string? Short(Issue issue) => Short(issue.Volume, issue.Number);

    public static string? Short(int? volume, int? number) => Join(volume, number, "Vol. ", "No. ");

    /// <returns>“Volume LXIII, Number 16”; null if neither is known.</returns>
    public static string? Long(Issue issue) => Join(issue.Volume, issue.Number, "Volume ", "Number ");

    private static string? Join(int? volume, int? number, string volumeWord, string numberWord)
    {
        var parts = new[] { volume is { } v ? volumeWord + Roman(v) : null, number is { } n ? numberWord + n : null };
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
