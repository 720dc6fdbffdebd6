using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Articles.Dialect;

/// <summary>Writes the elements within a block. What it does not know it does not write.</summary>
internal sealed class InlineHtml(StringBuilder html, NoteNumbers? notes)
{
    private readonly HashSet<string> seen = [];

    public List<string> Pictures { get; } = [];

    public void Write(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            Write(inline);
    }

    public void Write(PictureInline image)
    {
        // The first is likely to be in sight when the page opens; the others are fetched as they come near.
        var isFirst = seen.Count == 0;
        if (seen.Add(image.Name))
            Pictures.Add(image.Name);
        html.Append("<img").AppendAddress("src", image.Picture.Address).AppendAttribute("alt", image.Alternative);
        if (image.Picture is { Width: > 0, Height: > 0 } size)
            html.Append(CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\"");
        html.Append(isFirst ? " decoding=\"async\">" : " loading=\"lazy\" decoding=\"async\">");
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                html.AppendText(literal.Content.AsSpan());
                break;
            case CodeInline code:
                html.Append("<code>").AppendText(code.Content).Append("</code>");
                break;
            case LineBreakInline line:
                html.Append(line.IsHard ? "<br>\n" : "\n");
                break;
            case PictureInline picture:
                Write(picture);
                break;
            case TeaserMark { IsShown: true }:
                html.Append("<span class=\"teaser-end\" id=\"teaser-end\"> The teaser ends here </span>");
                break;
            case FootnoteLink reference when notes is not null:
                Write(reference, notes);
                break;
            case ContainerInline container when Visible.Any(container, notes is not null):
                WriteElement(container);
                break;
        }
    }

    private void WriteElement(ContainerInline container)
    {
        switch (container)
        {
            case LinkInline link:
                html.Append("<a").AppendAddress("href", link.Url ?? "");
                if (!string.IsNullOrEmpty(link.Title))
                    html.AppendAttribute("title", link.Title);
                html.Append('>');
                Write(container);
                html.Append("</a>");
                break;
            case EmphasisInline emphasis:
                var tag = emphasis.DelimiterCount == 2 ? "strong" : "em";
                html.Append('<').Append(tag).Append('>');
                Write(container);
                html.Append("</").Append(tag).Append('>');
                break;
            default:
                Write(container);
                break;
        }
    }

    private void Write(FootnoteLink reference, NoteNumbers numbers)
    {
        var (number, time) = numbers.Refer(reference.Footnote);
        html.Append(
            CultureInfo.InvariantCulture,
            $"<sup class=\"note-ref\"><a id=\"{NoteNumbers.ReferenceId(number, time)}\" href=\"#note-{number}\" role=\"doc-noteref\" aria-label=\"Note {number}\">{number}</a></sup>");
    }
}
