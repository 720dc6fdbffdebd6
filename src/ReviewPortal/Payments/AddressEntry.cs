namespace ReviewPortal.Payments;

/// <summary>A postal address as a reader types it.</summary>
public sealed class AddressEntry
{
    public const int MaxLine = 100;
    public const int MaxPostalCode = 20;

    public string? Name { get; set; }
    public string? Line1 { get; set; }
    public string? Line2 { get; set; }
    public string? Town { get; set; }

    /// <summary>Some countries have none.</summary>
    public string? PostalCode { get; set; }

    public string? Country { get; set; }

    /// <summary>What is wrong with it, by field, in words for the reader.</summary>
    public IEnumerable<(string Field, string Problem)> Problems()
    {
        (string Field, string? Typed, int Most, string? Missing)[] lines =
        [
            (nameof(Name), Name, MaxLine, "Enter the name that stands on the letter box."),
            (nameof(Line1), Line1, MaxLine, "Enter the street and the number, or the box."),
            (nameof(Line2), Line2, MaxLine, null),
            (nameof(Town), Town, MaxLine, "Enter the town."),
            (nameof(PostalCode), PostalCode, MaxPostalCode, null),
            (nameof(Country), Country, MaxLine, "Enter the country."),
        ];
        foreach (var (field, typed, most, missing) in lines)
        {
            var line = AddressLine.Clean(typed);
            if (line.Length > most) yield return (field, $"This is longer than {most} characters.");
            else if (missing is not null && !AddressLine.SaysSomething(line)) yield return (field, missing);
        }
    }
}
