using System.Text.Json.Nodes;

namespace ReviewPortal.Web.Development;

/// <summary>Reading what the stand-in holds, which it holds as it sends it.</summary>
internal static class StandInJson
{
    public static string? Text(this JsonObject thing, string name) => (string?)thing[name];

    /// <summary>What was put there as a smaller number is one too.</summary>
    public static long Number(this JsonObject thing, string name) =>
        thing[name] is not JsonValue value ? 0 : value.TryGetValue(out long number) ? number : value.TryGetValue(out int small) ? small : 0;

    public static bool Flag(this JsonObject thing, string name) => (bool?)thing[name] == true;

    public static string Id(this JsonObject thing) => thing.Text("id") ?? "";

    /// <summary>Without what the stand-in keeps to itself, whose names begin with an underscore.</summary>
    public static JsonObject Shown(this JsonObject thing)
    {
        var shown = thing.DeepClone().AsObject();
        foreach (var name in thing.Select(field => field.Key).Where(name => name.StartsWith('_'))) shown.Remove(name);
        return shown;
    }
}
