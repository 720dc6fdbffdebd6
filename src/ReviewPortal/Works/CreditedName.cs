using System.Text.RegularExpressions;

namespace ReviewPortal.Works;

/// <summary>Whoever a printed credit names first: “Robert Loh” of “by Robert Loh, as told to Humphrey Evans”.</summary>
/// <param name="IsPerson">Else it is a place or a body, which lists don't order by a last name.</param>
internal sealed partial record CreditedName(string Name, bool IsPerson)
{
    /// <summary>As lists order it: “loh robert”.</summary>
    public string Sorted => FoldedText.Shortened(IsPerson ? $"{FoldedText.Of(Last)} {FoldedText.Of(Before)}".Trim() : FoldedText.OfTitle(Name));

    /// <summary>The family name: “Le Guin” of “Ursula K. Le Guin”, “King” of “Martin Luther King, Jr.”</summary>
    public string Last => Name[LastBegins..SuffixBegins];

    private string Before => Name[..LastBegins];
    private int SuffixBegins => Suffix().Match(Name) is { Success: true } suffix ? suffix.Index : Name.Length;
    private int LastBegins => FamilyName().Match(Name[..SuffixBegins]) is { Success: true } family ? family.Index : 0;

    /// <returns>Null if the credit names nobody.</returns>
    public static CreditedName? In(string? credit)
    {
        if (credit is null) return null;
        var text = Spaces().Replace(credit, " ").Trim();
        if (By().Match(text) is { Success: true } by) return Named(text[(by.Index + by.Length)..]);
        if (At().Match(text) is { Success: true } at) return Cut(text[(at.Index + at.Length)..]) is { Length: > 0 } place ? new(place, IsPerson: false) : null;
        // A name alone, or after its role. What begins small is no name: “in three volumes”.
        text = Role().Replace(text, "");
        return text.Length > 0 && char.IsUpper(text[0]) && !text.Any(char.IsDigit) ? Named(text) : null;
    }

    private static CreditedName? Named(string text)
    {
        var isPerson = !text.StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        var name = Cut(text);
        if (name.Length == 0 || Nobody().IsMatch(name)) return null;
        var suffix = isPerson ? SuffixAfter().Match(text[name.Length..]) : Match.Empty;
        return new(suffix.Success ? $"{name} {suffix.Groups[1].Value}" : name, isPerson);
    }

    /// <summary>The first of several names, without what is said of it.</summary>
    private static string Cut(string names)
    {
        if (names.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) names = names[4..];
        var end = End().Match(names);
        return (end.Success ? names[..end.Index] : names).Trim().TrimEnd('.', '…') is var name && Initial().IsMatch(name) ? $"{name}." : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:^|\s)[Bb][Yy]:? ")]
    private static partial Regex By();

    [GeneratedRegex(@"(?:^|\s)[Aa]t ")]
    private static partial Regex At();

    [GeneratedRegex(@"^(?:eds?|dirs?|trans|tr|comp|illus)\.:? |^(?:[Ee]dited|[Dd]irected|[Tt]ranslated|[Dd]irector|[Ee]ditor|[Aa]uthor|[Ss]tarring|[Ww]ith)(?::| ) *", RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    [GeneratedRegex(@" *[,;:()\[/–—]| & | (?:and|with|as|translated|edited|illustrated|introduced|adapted|based|at|from|in|on|for|starring|featuring|et al)\b")]
    private static partial Regex End();

    [GeneratedRegex(@"^(?:anonymous|anon|various(?: (?:authors|hands|artists))?|several hands|others|unknown)$", RegexOptions.IgnoreCase)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^,? ?((?:Jr|Sr)\b\.?|(?:II|III|IV)\b)")]
    private static partial Regex SuffixAfter();

    [GeneratedRegex(@" (?:Jr|Sr)\.?$| (?:II|III|IV)$")]
    private static partial Regex Suffix();

    /// <summary>The last word, and the particles with a capital before it: “Le”, “Van”, “De la”.</summary>
    [GeneratedRegex(@"(?:(?<=^|\s)(?:Le|La|Du|De|Des|Del|Della|Di|Da|Van|Von|Ter|St\.|Saint|Mac|Mc)(?: (?:de|der|den|la|le|les|van|von))* )?[^\s]+$")]
    private static partial Regex FamilyName();

    /// <summary>A name that ends in an initial keeps its full stop.</summary>
    [GeneratedRegex(@" \p{Lu}$")]
    private static partial Regex Initial();
}
