namespace ReviewPortal.PrintSubscribers;

/// <summary>Which column of a list holds what, told by its heading. Capitals, spaces and signs in headings are forgiven.</summary>
internal sealed class SubscriberColumns
{
    private delegate void Setter(SubscriberEntry entry, string value);

    private static readonly (string Name, bool IsNeeded, string[] Headings, Setter Set)[] Known =
    [
        ("number", true, ["number", "no", "nr", "subscriber", "subscribernumber", "subscriberno", "customernumber", "customerno"], (e, v) => e.Number = v),
        ("name", true, ["name", "fullname", "subscribername"], (e, v) => e.Name = v),
        ("address", false, ["address", "address1", "addressline1", "line1", "street"], (e, v) => e.Line1 = v),
        ("address 2", false, ["address2", "addressline2", "line2"], (e, v) => e.Line2 = v),
        ("town", false, ["town", "city", "place"], (e, v) => e.Town = v),
        ("postal code", true, ["postalcode", "postcode", "zip", "zipcode"], (e, v) => e.PostalCode = v),
        ("country", false, ["country"], (e, v) => e.Country = v),
        ("e-mail", false, ["email", "mail", "emailaddress"], (e, v) => e.Email = v),
        ("plan", true, ["plan"], (e, v) => e.Plan = v),
        ("paid until", true, ["paiduntil", "lastday", "until", "validuntil", "expires"], (e, v) => e.PaidUntil = v),
    ];

    private readonly Setter?[] _setters;

    /// <summary>Up to the last column in which no line may be empty.</summary>
    private readonly int _least;

    private SubscriberColumns(IReadOnlyList<int> found)
    {
        _setters = [.. found.Select(i => i < 0 ? null : Known[i].Set)];
        _least = 1 + found.Select((i, at) => i >= 0 && Known[i] is { IsNeeded: true, Name: not "postal code" } ? at : 0).Max();
    }

    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(k => k.Name)];

    /// <summary>How many columns of a heading are known.</summary>
    public static int KnownIn(IEnumerable<string> headings) => headings.Count(heading => IndexOf(heading) >= 0);

    /// <returns>Either the columns or what is wrong with the heading, in words; and the headings that say nothing here.</returns>
    public static (SubscriberColumns? Columns, string? Problem, IReadOnlyList<string> Unknown) Of(IReadOnlyList<string> headings)
    {
        var found = headings.Select(IndexOf).ToList();
        var missing = Known.Where((k, i) => k.IsNeeded && !found.Contains(i)).Select(k => $"“{k.Name}”").ToList();
        if (missing.Count > 0)
            return (null, $"The first line should name the columns ({string.Join(", ", Names)}). {string.Join(" and ", missing)} {(missing.Count == 1 ? "is" : "are")} missing.", []);
        if (found.Where(i => i >= 0).GroupBy(i => i).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return (null, $"Two columns are named like “{Known[twice.Key].Name}”. Leave one of them out.", []);
        return (new(found), null, [.. headings.Where((h, i) => found[i] < 0 && !string.IsNullOrWhiteSpace(h)).Select(h => h.Trim())]);
    }

    /// <returns>Null, if there are other than as many values as columns: they would land in the wrong ones.</returns>
    public SubscriberEntry? Read(IReadOnlyList<string> values)
    {
        // Spreadsheets leave off, or add, what is empty at the end.
        if (values.Count > _setters.Length && !values.Skip(_setters.Length).All(string.IsNullOrWhiteSpace)) return null;
        if (values.Count < _least) return null;
        var entry = new SubscriberEntry();
        for (var i = 0; i < Math.Min(values.Count, _setters.Length); i++) _setters[i]?.Invoke(entry, values[i].Trim());
        return entry;
    }

    public int Count => _setters.Length;

    private static int IndexOf(string heading)
    {
        var plain = SubscriberNumber.Plain(heading);
        return Array.FindIndex(Known, k => k.Headings.Contains(plain, StringComparer.OrdinalIgnoreCase));
    }
}
