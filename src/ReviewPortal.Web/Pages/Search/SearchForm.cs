using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ReviewPortal.Articles;
using ReviewPortal.Search;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Pages.Search;

/// <summary>What the address of a search says, field by field as it was typed, and what of it is not right.</summary>
internal sealed class SearchForm
{
    private static readonly string[] Fields = ["q", "from", "to", "contributor", "subject", "kind", "access"];
    private readonly Dictionary<string, string> _typed = [];

    public string Q => this["q"];
    public string this[string field] => _typed.GetValueOrDefault(field, "");
    public SearchQuery Query { get; private init; } = SearchQuery.Parse("");
    public SearchFilter Filter { get; private set; } = new();

    /// <summary>By field.</summary>
    public Dictionary<string, string> Problems { get; } = [];

    public bool IsAsked => Problems.Count == 0 && !(Query.IsEmpty && (Q.Length > 0 || Filter.IsEmpty));

    /// <summary>The one address of this search: its fields in order, those that are empty left out.</summary>
    public string Address => QueryHelpers.AddQueryString("/search", Fields.Where(_typed.ContainsKey).Select(f => KeyValuePair.Create(f, (string?)_typed[f])));

    public string AddressUnfiltered => QueryHelpers.AddQueryString("/search", "q", Q);

    public static SearchForm Read(IQueryCollection query, SiteOptions site, DateTime now)
    {
        var typed = Fields.Select(f => (Field: f, Value: (query[f].FirstOrDefault() ?? "").Trim())).Where(f => f.Value.Length > 0).ToList();
        var q = typed.Where(f => f.Field == "q").Select(f => f.Value).FirstOrDefault() ?? "";
        var form = new SearchForm { Query = SearchQuery.Parse(q) };
        foreach (var (field, value) in typed) form._typed[field] = value;
        form.Check(site.DateOf(now).Year);
        return form;
    }

    /// <summary>Whether an address is the one of its search, up to the page's number.</summary>
    public bool IsAt(QueryString address)
    {
        var asked = new List<(string, string)>();
        foreach (var pair in new QueryStringEnumerable(address.Value))
            if (!pair.EncodedName.Span.SequenceEqual("page")) asked.Add((pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        return asked.SequenceEqual(Fields.Where(_typed.ContainsKey).Select(f => (f, _typed[f])));
    }

    private void Check(int thisYear)
    {
        foreach (var (field, value) in _typed)
            if (value.Length > SearchQuery.MaxLength) Problems[field] = $"That is too long to search for: {SearchQuery.MaxLength} characters are the most.";
        var (from, to) = (Year("from", thisYear), Year("to", thisYear));
        if (from > to) Problems["to"] = "This year is before the first one.";
        Filter = new SearchFilter(from, to, Text("contributor"), Text("subject"), Choice<WorkKind>("kind"), Choice<AccessLevel>("access"));
    }

    private int? Year(string field, int thisYear)
    {
        if (!_typed.TryGetValue(field, out var text)) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 9999) return year;
        Problems[field] = $"A year has four digits: {thisYear}.";
        return null;
    }

    private string? Text(string field) => _typed.GetValueOrDefault(field);

    private T? Choice<T>(string field) where T : struct, Enum
    {
        if (!_typed.TryGetValue(field, out var text)) return null;
        // By one name: the framework takes numbers too, and several names at once.
        if (Enum.TryParse<T>(text, ignoreCase: true, out var choice) && choice.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)) return choice;
        Problems[field] = "There is no such choice.";
        return null;
    }
}
