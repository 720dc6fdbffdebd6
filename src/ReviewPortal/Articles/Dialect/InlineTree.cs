using System.Text;
using Markdig.Syntax.Inlines;

namespace ReviewPortal.Articles.Dialect;

internal static class InlineTree
{
    /// <summary>Puts the children of an element in its place.</summary>
    /// <returns>The first of them.</returns>
    public static Inline? Unwrap(this ContainerInline container)
    {
        var first = container.FirstChild;
        MoveChildren(container, container);
        container.Remove();
        return first;
    }

    /// <summary>A bracket, star or bar that came to nothing is text; what the parser hung under it stands after it.</summary>
    public static Inline TurnIntoText(this DelimiterInline delimiter)
    {
        // Markdig 1.6.0's InsertBefore does not link the new sibling back to the one before it: InsertAfter does.
        var literal = new LiteralInline(delimiter.ToLiteral()) { Line = delimiter.Line };
        delimiter.InsertAfter(literal);
        MoveChildren(delimiter, literal);
        delimiter.Remove();
        return literal;
    }

    private static void MoveChildren(ContainerInline container, Inline at)
    {
        while (container.FirstChild is { } child)
        {
            child.Remove();
            at.InsertAfter(child);
            at = child;
        }
    }

    public static string TextOf(ContainerInline container)
    {
        var text = new StringBuilder();
        Append(container, text);
        return text.ToString();
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                PictureInline picture => text.Append(picture.Alternative),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
            if (inline is ContainerInline inner)
                Append(inner, text);
        }
    }
}
