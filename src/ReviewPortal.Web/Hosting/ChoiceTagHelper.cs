using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewPortal.Web.Hosting;

/// <summary>A labelled list to choose one of, made like a <see cref="FieldTagHelper"/>. Its content is the options.</summary>
[HtmlTargetElement("choice", Attributes = "for,label")]
public sealed class ChoiceTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = new();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = TagBuilder.CreateSanitizedId(For.Name, "-");
        ViewContext.ModelState.TryGetValue(For.Name, out var entry);
        var error = entry?.Errors.FirstOrDefault()?.ErrorMessage;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "field");
        output.PreContent.AppendHtml($"<label for=\"{id}\">{WebUtility.HtmlEncode(Label)}</label>");
        if (error is not null) output.PreContent.AppendHtml($"<span class=\"error\" id=\"{id}-error\">{WebUtility.HtmlEncode(error)}</span>");
        output.PreContent.AppendHtml($"<select id=\"{id}\" name=\"{WebUtility.HtmlEncode(For.Name)}\"");
        if (error is not null) output.PreContent.AppendHtml($" aria-invalid=\"true\" aria-describedby=\"{id}-error\"");
        output.PreContent.AppendHtml(">");
        output.PostContent.AppendHtml("</select>");
    }
}
