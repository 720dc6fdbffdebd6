using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace ReviewPortal.Articles.Dialect;

/// <summary>A picture alone in its paragraph.</summary>
internal static class Figure
{
    public static PictureInline? In(ContainerInline paragraph, bool withNotes)
    {
        PictureInline? picture = null;
        for (var inline = paragraph.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case PictureInline only when picture is null:
                    picture = only;
                    break;
                case LiteralInline literal when literal.Content.AsSpan().IsWhiteSpace():
                case TeaserMark { IsShown: false }:
                case FootnoteLink when !withNotes:
                case LineBreakInline:
                    break;
                default:
                    return null;
            }
        }

        return picture;
    }

    public static void Write(StringBuilder html, InlineHtml inlines, PictureInline picture)
    {
        html.Append("<figure>");
        inlines.Write(picture);
        if (!string.IsNullOrWhiteSpace(picture.Title))
        {
            var caption = SetLine.Of(picture.Title);
            html.Append("<figcaption>");
            _ = caption.Html is { } set ? html.Append(set) : html.AppendText(caption.Plain);
            html.Append("</figcaption>");
        }

        html.Append("</figure>\n");
    }
}
