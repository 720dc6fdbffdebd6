using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Articles.Dialect;

/// <summary>
/// Turns a parsed document into the few elements that an article is made of, before anything is counted, cut or written:
/// text as it will be read, links that are allowed, pictures that were uploaded.
/// </summary>
internal sealed class ArticlePreparation(Func<string, ArticlePicture?> pictures, ArticleFindings findings)
{
    private readonly InlinePreparation inlines = new(pictures, findings);

    public void Prepare(ContainerBlock container, bool canEndTeaser = true)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case LinkReferenceDefinitionGroup definitions:
                    WarnOfNotes(definitions);
                    break;
                case CodeBlock code:
                    WarnOfMarks(code);
                    break;
                case LeafBlock { Inline: { } text }:
                    inlines.Prepare(text, canEndTeaser);
                    break;
                case ContainerBlock inner:
                    Prepare(inner, canEndTeaser && inner is not (Table or FootnoteGroup));
                    break;
            }
        }
    }

    // The parser takes notes out of the text that nothing refers to.
    private void WarnOfNotes(LinkReferenceDefinitionGroup definitions)
    {
        foreach (var definition in definitions.OfType<FootnoteLinkReferenceDefinition>())
        {
            if (definition.Footnote is { Links.Count: 0, Label: { } label } note)
                findings.Warn(note, $"Nothing in the text refers to the note [{LinkPreparation.Shortened(label)}], so nobody sees it.");
        }
    }

    private void WarnOfMarks(CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            if (TeaserMarkParser.LengthAtStart(code.Lines.Lines[i].Slice.AsSpan().TrimStart()) > 0)
                findings.Warn(code, "A <!--more--> inside a code block is shown as code and does not end the teaser.");
        }
    }
}
