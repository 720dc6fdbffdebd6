using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;

namespace ReviewPortal.Articles.Dialect;

/// <summary>Warns of what is written as a reference to a note and is shown as text, because there is no such note.</summary>
internal sealed partial class MissingNotes(ArticleFindings findings)
{
    public void WarnIn(ContainerInline parent)
    {
        for (var inline = parent.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ContainerInline inner)
                WarnIn(inner);
            else if (inline is LiteralInline { IsFirstCharacterEscaped: false } literal)
                WarnAt(literal);
        }
    }

    // A bracket that came to nothing is a text of its own, and so may be what follows it.
    private void WarnAt(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        if (!content.Contains('['))
            return;
        var text = content.ToString();
        for (var next = literal.NextSibling; next is LiteralInline { IsFirstCharacterEscaped: false } more && text.Length < content.Length + 100; next = next.NextSibling)
            text += more.Content.ToString();
        // Such a bracket does not say where it stood.
        var at = literal is { Line: 0, NextSibling: LiteralInline after } ? after : literal;
        foreach (var reference in Reference().EnumerateMatches(text))
        {
            var written = text.Substring(reference.Index, reference.Length);
            if (reference.Index < content.Length)
                findings.Warn(at, $"There is no note {written}: write its text on a line of its own, below, after {written}:");
        }
    }

    [GeneratedRegex(@"\[\^[^\[\]\s]{1,60}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
