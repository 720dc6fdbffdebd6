using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewPortal.Web.Hosting;

/// <summary>Sums up a form's errors at its top, each a link to its field. Nothing when there are none.</summary>
[HtmlTargetElement("errors", Attributes = "heading", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper : TagHelper
{
    /// <summary>What did not happen: “You are not signed in.”</summary>
    public required string Heading { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = new();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState.SelectMany(field => (field.Value?.Errors ?? []).Select(error => (field.Key, error.ErrorMessage))).ToList();
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
}
