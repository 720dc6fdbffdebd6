using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewPortal.Articles.Dialect;

/// <summary>Whether a reader would see anything of it; what nobody would see is not written, so no tag is left empty.</summary>
internal static class Visible
{
    public static bool Is(Block block, bool withNotes) => block switch
    {
        ThematicBreakBlock or Table => true,
        LinkReferenceDefinitionGroup or FootnoteGroup => false,
        CodeBlock code => HasText(code),
        LeafBlock leaf => leaf.Inline is { } text && Any(text, withNotes),
        ContainerBlock container => Any(container, withNotes),
        _ => false,
    };

    public static bool Any(ContainerBlock container, bool withNotes)
    {
        foreach (var block in container)
        {
            if (Is(block, withNotes))
                return true;
        }

        return false;
    }

    public static bool Any(ContainerInline container, bool withNotes)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (Is(inline, withNotes))
                return true;
        }

        return false;
    }

    private static bool Is(Inline inline, bool withNotes) => inline switch
    {
        LiteralInline literal => !literal.Content.AsSpan().IsWhiteSpace(),
        CodeInline code => !string.IsNullOrWhiteSpace(code.Content),
        PictureInline => true,
        TeaserMark mark => mark.IsShown,
        FootnoteLink => withNotes,
        ContainerInline container => Any(container, withNotes),
        _ => false,
    };

    private static bool HasText(CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            if (!code.Lines.Lines[i].Slice.AsSpan().IsWhiteSpace())
                return true;
        }

        return false;
    }
}
