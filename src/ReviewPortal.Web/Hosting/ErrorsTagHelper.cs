using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewPortal.Web.Hosting;

/// <summary>Sums up a form's errors at its top in the order of its fields, each a link to its field. Nothing when there are none.</summary>
[HtmlTargetElement("errors", Attributes = "heading", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper : TagHelper
{
    /// <summary>What did not happen: “You are not signed in.”</summary>
    public required string Heading { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = new();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var model = ViewContext.ViewData.ModelMetadata;
        var errors = ViewContext.ModelState.OrderBy(field => PlaceOf(field.Key, model), StringComparer.Ordinal).SelectMany(field => (field.Value?.Errors ?? []).Select(error => (field.Key, error.ErrorMessage))).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("role", "alert");
        // The keyboard starts here, not at the top of the page.
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Content.AppendHtml($"<h2>{WebUtility.HtmlEncode(Heading)}</h2><ul>");
        foreach (var (field, message) in errors)
        {
            var text = WebUtility.HtmlEncode(message);
            output.Content.AppendHtml(field.Length == 0 ? $"<li>{text}</li>" : $"<li><a href=\"#{TagBuilder.CreateSanitizedId(field, "-")}\">{text}</a></li>");
        }

        output.Content.AppendHtml("</ul>");
    }

    /// <summary>Where a field's property stands in the model, which is written in the order of the page, as a text to sort by. The form as a whole comes first.</summary>
    private static string PlaceOf(string field, ModelMetadata model)
    {
        var place = new StringBuilder();
        ModelMetadata? within = model;
        foreach (var name in field.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var found = within?.Properties.Select((property, i) => (property, i)).FirstOrDefault(p => string.Equals(p.property.PropertyName, name, StringComparison.OrdinalIgnoreCase));
            within = found?.property;
            place.Append(CultureInfo.InvariantCulture, $"{(within is null ? 9999 : found?.i):D4} ");
        }

        return place.ToString();
    }
}
