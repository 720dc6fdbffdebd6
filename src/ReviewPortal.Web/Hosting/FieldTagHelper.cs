using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// A labelled input with its hint and its error beside it, tied together for screen readers. What the reader entered is
/// kept, except a password.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }
    public string? Hint { get; set; }
    public string Type { get; set; } = "text";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = new();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = TagBuilder.CreateSanitizedId(For.Name, "-");
        ViewContext.ModelState.TryGetValue(For.Name, out var entry);
        var error = entry?.Errors.FirstOrDefault()?.ErrorMessage;
        var value = Type == "password" ? null : entry?.AttemptedValue ?? (For.Model as IFormattable)?.ToString(null, System.Globalization.CultureInfo.InvariantCulture) ?? For.Model?.ToString();
        var described = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>());

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var attribute in output.Attributes) input.Attributes[attribute.Name] = attribute.Value?.ToString();
        input.Attributes["id"] = id;
        input.Attributes["name"] = For.Name;
        input.Attributes["type"] = Type;
        if (value is not null) input.Attributes["value"] = value;
        if (error is not null) input.Attributes["aria-invalid"] = "true";
        if (described.Length > 0) input.Attributes["aria-describedby"] = described;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml($"<label for=\"{id}\">{WebUtility.HtmlEncode(Label)}</label>");
        if (Hint is not null) output.Content.AppendHtml($"<span class=\"hint\" id=\"{id}-hint\">{WebUtility.HtmlEncode(Hint)}</span>");
        if (error is not null) output.Content.AppendHtml($"<span class=\"error\" id=\"{id}-error\">{WebUtility.HtmlEncode(error)}</span>");
        input.TagRenderMode = TagRenderMode.StartTag;
        output.Content.AppendHtml(input);
    }
}
