namespace ReviewPortal.Citations;

/// <summary>
/// A contributor's name as bibliographies turn it round. The family name is the last word and the small words before it
/// (“van der Berg”); a name of one word, and one that begins with “The”, stays as it is.
/// </summary>
public sealed record PersonName
{
    private static readonly string[] Suffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];

    public required string Whole { get; init; }
    public required string Family { get; init; }

    /// <summary>Null for what is no person's name.</summary>
    public string? Given { get; init; }

    /// <summary>“Jr.”</summary>
    public string? Suffix { get; init; }

    /// <summary>“Morrow, Ida”, “Ashby, Thomas, Jr.”</summary>
    public string Inverted => string.Join(", ", new[] { Family, Given, Suffix }.OfType<string>());

    public static PersonName Of(string name)
    {
        var words = name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        var hasSuffix = last > 1 && Suffixes.Contains(words[last], StringComparer.Ordinal);
        var end = hasSuffix ? last : words.Length;
        if (end < 2 || words[0].Equals("The", StringComparison.OrdinalIgnoreCase)) return new PersonName { Whole = name, Family = name };

        var family = end - 1;
        while (family > 1 && char.IsLower(words[family - 1][0])) family--;
        return new PersonName
        {
            Whole = name,
            Family = string.Join(' ', words[family..end]),
            Given = string.Join(' ', words[..family]),
            Suffix = hasSuffix ? words[last] : null,
        };
    }
}
