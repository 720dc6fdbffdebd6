using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Something described in the words of https://schema.org, by those of its properties that are known. In a page it writes
/// itself as JSON-LD in an element of its own: data, which no browser runs and the site's policy on scripts need not allow.
/// </summary>
internal sealed class Thing(JsonNode type) : IHtmlContent
{
    // The default escapes <, > and &: nothing in a title can end the element.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Default };

    private readonly JsonObject _properties = new() { ["@type"] = type };

    /// <summary>Null for what is not known, and then it is left out.</summary>
    public JsonNode? this[string property]
    {
        set
        {
            if (value is not null) _properties[property] = value;
        }
    }

    public static implicit operator JsonNode?(Thing? thing) => thing?._properties;

    /// <returns>Null if there are none.</returns>
    public static JsonNode? List(IEnumerable<Thing> things)
    {
        var list = new JsonArray([.. things.Select(thing => (JsonNode?)thing)]);
        return list.Count > 0 ? list : null;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var root = _properties.DeepClone().AsObject();
        root.Insert(0, "@context", "https://schema.org");
        writer.Write("<script type=\"application/ld+json\">");
        writer.Write(root.ToJsonString(Json));
        writer.Write("</script>");
    }
}
