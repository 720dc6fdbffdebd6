using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace ReviewPortal.Web.Development;

/// <summary>A form that has no field that Stripe would not know.</summary>
internal sealed partial class StandInForm
{
    private const int MostWeeks = 156;

    private readonly IReadOnlyDictionary<string, StringValues> _fields;

    public StandInForm(IReadOnlyDictionary<string, StringValues> fields, Regex known)
    {
        _fields = fields;
        if (fields.Keys.FirstOrDefault(name => !known.IsMatch(name)) is { } unknown) throw StandInRefusal.Bad($"Received unknown parameter: {unknown}", unknown, "parameter_unknown");
    }

    public string? this[string name] => _fields.TryGetValue(name, out var value) ? value.ToString() : null;

    public string Need(string name) => this[name] is { Length: > 0 } value ? value : throw StandInRefusal.Bad($"Missing required param: {name}.", name, "parameter_missing");

    public long? Number(string name) =>
        this[name] is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw StandInRefusal.Bad($"Invalid integer: {text}", name, "parameter_invalid_integer");

    public JsonObject Metadata(string prefix) => this[$"{prefix}[order]"] is { } order ? new() { ["order"] = order } : [];

    /// <summary>Each line as the price that it has.</summary>
    public IReadOnlyList<JsonObject> Lines()
    {
        var lines = Enumerable.Range(0, 10).TakeWhile(i => this[$"line_items[{i}][quantity]"] is not null).Select(Line).ToList();
        if (lines.Count == 0) throw StandInRefusal.Bad("Missing required param: line_items.", "line_items", "parameter_missing");
        return lines;
    }

    /// <summary>A price that is made by itself.</summary>
    public static JsonObject PriceOf(IReadOnlyDictionary<string, StringValues> fields) => new StandInForm(fields, OfPrice()).Price(name => name);

    private JsonObject Line(int i)
    {
        if (this[$"line_items[{i}][quantity]"] != "1") throw StandInRefusal.Bad("The stand-in sells one at a time.", $"line_items[{i}][quantity]");
        return Price(name => $"line_items[{i}][price_data][{name.Replace("[", "][", StringComparison.Ordinal).TrimEnd(']')}]");
    }

    /// <param name="at">How a field of the price is called in this form.</param>
    private JsonObject Price(Func<string, string> at)
    {
        var weeks = Number(at("recurring[interval_count]"));
        if (weeks is < 1 or > MostWeeks) throw StandInRefusal.Bad("The maximum interval is three years.", at("recurring[interval_count]"));
        return new JsonObject
        {
            ["id"] = StandInBooks.NewId("price"),
            ["object"] = "price",
            ["currency"] = Need(at("currency")),
            ["unit_amount"] = Number(at("unit_amount")) ?? throw StandInRefusal.Bad("Missing required param: unit_amount.", at("unit_amount"), "parameter_missing"),
            ["recurring"] = this[at("recurring[interval]")] is { } interval ? new JsonObject { ["interval"] = interval, ["interval_count"] = weeks ?? 1 } : null,
            ["_name"] = Need(at("product_data[name]")),
        };
    }

    [GeneratedRegex(@"^(currency|unit_amount|product_data\[name\]|recurring\[(interval|interval_count)\])\z")]
    private static partial Regex OfPrice();
}
