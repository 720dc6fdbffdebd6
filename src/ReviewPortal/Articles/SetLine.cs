using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewPortal.Articles.Dialect;

namespace ReviewPortal.Articles;

/// <summary>
/// A line beside the text (a title, a dek, a caption) as a printer sets it: quotes, dashes, and emphasis between stars or
/// underscores. Of the dialect it takes nothing else, so that a title may begin with “1984.” or hold a bracket.
/// </summary>
/// <param name="Plain">As it is read, for whatever takes no HTML.</param>
/// <param name="Html">Safe to stand between tags; null if nothing in it is emphasised.</param>
public sealed record SetLine(string Plain, string? Html)
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <param name="written">One line.</param>
    public static SetLine Of(string written)
    {
        if (Parse(written) is not { } line) return new SetLine(written, null);
        new InlinePreparation(_ => null, new ArticleFindings(1)).Prepare(line, canEndTeaser: false);
        var plain = InlineTree.TextOf(line);
        // Stars around nothing, say, are better shown than lost.
        if (string.IsNullOrWhiteSpace(plain)) return new SetLine(written, null);
        if (!line.OfType<EmphasisInline>().Any()) return new SetLine(plain, null);
        var html = new StringBuilder();
        new InlineHtml(html, notes: null).Write(line);
        return new SetLine(plain, html.ToString());
    }

    private static ContainerInline? Parse(string written)
    {
        try
        {
            var document = Markdown.Parse(written, Pipeline);
            return document is [ParagraphBlock { Inline: { } line }] ? line : null;
        }
        catch (ArgumentException)
        {
            // Nested too deeply.
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MarkdownDialect.MaximumNesting };
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        builder.InlineParsers.Clear();
        builder.InlineParsers.Add(new EscapeInlineParser());
        builder.InlineParsers.Add(new EmphasisInlineParser());
        return builder.Build();
    }
}
