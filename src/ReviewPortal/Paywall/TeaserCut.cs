using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewPortal.Articles;
using ReviewPortal.Articles.Dialect;

namespace ReviewPortal.Paywall;

/// <summary>Where a document is cut, why, and how many words stand before. Without a place nothing is left.</summary>
internal sealed record TeaserCut(TeaserEnd End, int Words, TextPosition? At, bool HasEllipsis)
{
    private const string Ellipsis = "…";

    /// <summary>Takes everything after the cut out of the document.</summary>
    public void Apply(MarkdownDocument document)
    {
        if (At is not { } at)
        {
            document.Clear();
            return;
        }

        // A link that goes on behind the cut may say so in its title.
        for (Inline? inside = at.Inline; inside is not null; inside = inside.Parent)
            if (inside is LinkInline link) link.Title = "";
        DropAfter(at.Block);
        if (at.Inline is { } inline)
            DropAfter(inline);
        switch (at.Inline)
        {
            case LiteralInline literal:
                literal.Content = new StringSlice(string.Concat(literal.Content.AsSpan()[..at.Length], Ellipsis));
                break;
            case CodeInline code:
                code.Content = string.Concat(code.Content.AsSpan(0, at.Length), Ellipsis);
                break;
            case null when HasEllipsis:
                InsertAfter(at.Block, new LiteralInline(Ellipsis));
                break;
        }
    }

    /// <summary>Leaves the document whole and shows in it where the cut would be.</summary>
    public void MarkIn(MarkdownDocument document)
    {
        var shown = new TeaserMark { IsShown = true };
        switch (At)
        {
            case null:
                document.Insert(0, Paragraph(shown));
                break;
            case { Inline: TeaserMark mark }:
                mark.IsShown = true;
                break;
            case { Inline: LiteralInline literal, Length: var length }:
                var rest = new LiteralInline(literal.Content.AsSpan()[length..].ToString());
                literal.Content = new StringSlice(literal.Content.AsSpan()[..length].ToString());
                literal.InsertAfter(shown);
                shown.InsertAfter(rest);
                break;
            case { Inline: { } inline }:
                inline.InsertAfter(shown);
                break;
            case { Block: var block }:
                InsertAfter(block, shown);
                break;
        }
    }

    private static void DropAfter(Block block)
    {
        for (Block at = block; at.Parent is { } parent; at = parent)
        {
            while (parent.LastChild != at)
                parent.RemoveAt(parent.Count - 1);
        }
    }

    private static void DropAfter(Inline inline)
    {
        for (var at = inline; at is not null; at = at.Parent)
        {
            while (at.NextSibling is { } next)
                next.Remove();
        }
    }

    private static void InsertAfter(Block block, Inline content)
    {
        if (block.Parent is { } parent)
            parent.Insert(parent.IndexOf(block) + 1, Paragraph(content));
    }

    private static ParagraphBlock Paragraph(Inline content) => new() { Inline = new ContainerInline().AppendChild(content) };
}
