using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace ReviewPortal.Web.Development;

/// <summary>
/// Everything that the stand-in holds, in the order in which it came, and in a file if it has one, so that a restart forgets
/// nothing. Whoever reads or writes it holds <see cref="Gate"/>.
/// </summary>
internal sealed class StandInBooks
{
    private const int DefaultLimit = 10;
    private const int MostAtOnce = 100;

    // In order for good: a plain dictionary puts what comes into the places of what went.
    private readonly OrderedDictionary<string, JsonObject> _things = [];
    private readonly string? _file;

    public StandInBooks(string? file)
    {
        _file = file;
        if (file is null || !File.Exists(file)) return;
        foreach (var thing in JsonNode.Parse(File.ReadAllText(file))?.AsArray().OfType<JsonObject>() ?? []) _things[thing.Id()] = thing.DeepClone().AsObject();
    }

    public Lock Gate { get; } = new();

    public int Count => _things.Count;

    public static string NewId(string prefix) => $"{prefix}_{Guid.NewGuid():n}";

    public JsonObject Add(JsonObject thing)
    {
        _things.Add(thing.Id(), thing);
        return thing;
    }

    public JsonObject? Find(string? id, string kind) => id is not null && _things.TryGetValue(id, out var thing) && thing.Text("object") == kind ? thing : null;

    public JsonObject Get(string? id, string kind) => Find(id, kind) ?? throw StandInRefusal.Missing(kind, id ?? "");

    public IEnumerable<JsonObject> All(string kind) => _things.Values.Where(thing => thing.Text("object") == kind);

    public void Remove(JsonObject thing) => _things.Remove(thing.Id());

    /// <summary>A page of a list, the latest first, as Stripe gives it.</summary>
    public JsonObject List(string kind, IReadOnlyDictionary<string, StringValues> fields)
    {
        var limit = fields.TryGetValue("limit", out var asked) ? int.TryParse(asked, out var n) && n is >= 1 and <= MostAtOnce ? n : throw StandInRefusal.Bad("Invalid limit", "limit") : DefaultLimit;
        var found = All(kind).Reverse().Where(thing => fields.All(field => Fits(thing, field.Key, field.Value))).ToList();
        if (fields.TryGetValue("starting_after", out var after)) found = [.. found.SkipWhile(thing => thing.Id() != after).Skip(1)];
        return new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray([.. found.Take(limit).Select(thing => thing.Shown())]),
            ["has_more"] = found.Count > limit,
        };
    }

    public void Save()
    {
        if (_file is null) return;
        File.WriteAllText($"{_file}.new", new JsonArray([.. _things.Values.Select(thing => thing.DeepClone())]).ToJsonString());
        File.Move($"{_file}.new", _file, overwrite: true);
    }

    private static bool Fits(JsonObject thing, string name, StringValues value) => name switch
    {
        "limit" or "starting_after" or "expand[]" => true,
        "created[gte]" => thing.Number("created") >= long.Parse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture),
        "types[]" => value.Contains(thing.Text("type")),
        "status" when value == "all" => true,
        "customer" or "subscription" or "charge" or "payment_intent" or "status" or "type" => thing.Text(name) == value,
        _ => throw StandInRefusal.Bad($"Received unknown parameter: {name}", name, "parameter_unknown"),
    };
}
