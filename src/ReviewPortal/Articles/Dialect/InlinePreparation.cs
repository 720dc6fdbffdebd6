using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using ReviewPortal.Articles.Pictures;

namespace ReviewPortal.Articles.Dialect;

internal sealed class InlinePreparation
{
    // Emphasis and pictures within each other beyond this are shown without, so that no text can exhaust the stack.
    private const int MaximumDepth = 32;

    private readonly ArticleFindings findings;
    private readonly LinkPreparation links;
    private readonly PicturePreparation pictures;
    private readonly MissingNotes missingNotes;

    // The last character of the text so far, by which a quotation mark knows its direction.
    private char before;
    private bool canEndTeaser;

    public InlinePreparation(Func<string, ArticlePicture?> uploaded, ArticleFindings findings)
    {
        this.findings = findings;
        links = new LinkPreparation(findings);
        pictures = new PicturePreparation(uploaded, findings);
        missingNotes = new MissingNotes(findings);
    }

    public void Prepare(ContainerInline text, bool canEndTeaser)
    {
        before = ' ';
        this.canEndTeaser = canEndTeaser;
        PrepareChildren(text, isInLink: false, depth: 0);
        missingNotes.WarnIn(text);
    }

    private void PrepareChildren(ContainerInline parent, bool isInLink, int depth)
    {
        var inline = parent.FirstChild;
        while (inline is not null)
            inline = PrepareOne(inline, isInLink, depth);
    }

    /// <returns>The inline to go on with.</returns>
    private Inline? PrepareOne(Inline inline, bool isInLink, int depth)
    {
        var next = inline.NextSibling;
        switch (inline)
        {
            case LiteralInline literal:
                Set(literal);
                break;
            case CodeInline:
                before = 'x';
                break;
            case LineBreakInline:
                before = ' ';
                break;
            case HtmlEntityInline entity:
                Show(entity);
                break;
            case DelimiterInline delimiter:
                return delimiter.TurnIntoText();
            case ContainerInline container when depth >= MaximumDepth:
                return container.Unwrap() ?? next;
            case EmphasisInline emphasis:
                PrepareChildren(emphasis, isInLink, depth + 1);
                break;
            case LinkInline { IsImage: true } image:
                PreparePicture(image, isInLink, depth);
                break;
            case LinkInline link:
                PrepareChildren(link, isInLink: true, depth + 1);
                links.Prepare(link, isInLink);
                break;
            case AutolinkInline autolink:
                links.Prepare(autolink, isInLink);
                before = 'x';
                break;
            case TeaserMark mark:
                Note(mark);
                break;
            case FootnoteLink { IsBackLink: false } when !isInLink:
                before = 'x';
                break;
            default:
                inline.Remove();
                break;
        }

        return next;
    }

    private void Set(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (text.IsEmpty)
            return;
        var after = literal.NextSibling is null or LineBreakInline ? ' ' : 'x';
        if (SmartPunctuation.Set(text, literal.IsFirstCharacterEscaped ? 1 : 0, before, after) is { } set)
            literal.Content = new StringSlice(set);
        before = literal.Content.Text[literal.Content.End];
    }

    private void Show(HtmlEntityInline entity)
    {
        entity.ReplaceBy(new LiteralInline(entity.Transcoded) { Line = entity.Line });
        before = entity.Transcoded.IsEmpty ? before : entity.Transcoded.Text[entity.Transcoded.End];
    }

    private void PreparePicture(LinkInline image, bool isInLink, int depth)
    {
        var couldEndTeaser = canEndTeaser;
        canEndTeaser = false;
        PrepareChildren(image, isInLink: true, depth + 1);
        canEndTeaser = couldEndTeaser;
        pictures.Prepare(image, isInLink);
        before = 'x';
    }

    private void Note(TeaserMark mark)
    {
        if (canEndTeaser)
        {
            findings.Marks.Add(mark);
            return;
        }

        findings.Refuse(mark, "The teaser cannot end inside a table, a footnote or a picture's description: put the <!--more--> before or after it.");
        mark.Remove();
    }
}
