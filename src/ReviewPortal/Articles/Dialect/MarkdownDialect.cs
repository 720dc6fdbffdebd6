using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace ReviewPortal.Articles.Dialect;

/// <summary>
/// CommonMark without raw HTML, with pipe tables, footnotes and the teaser's mark. Each extension is chosen by name:
/// Markdig's bundle of "advanced" ones lets an author write attributes and iframes, and takes quadratic time.
/// </summary>
internal static class MarkdownDialect
{
    /// <summary>Deeper nesting of quotations, lists and emphasis is refused by the parser.</summary>
    public const int MaximumNesting = 64;

    // A pipeline only reads its parsers while parsing; all state is in the processors that each parse makes.
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <exception cref="ArgumentException">The text is nested too deeply.</exception>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder
        {
            MaximumNestingDepth = MaximumNesting,
            PreciseSourceLocation = true,
        };
        builder.DisableHtml();
        builder.UsePipeTables(new PipeTableOptions { UseGfmRules = true });
        builder.UseFootnotes();
        builder.InlineParsers.InsertBefore<AutolinkInlineParser>(new TeaserMarkParser());
        return builder.Build();
    }
}
