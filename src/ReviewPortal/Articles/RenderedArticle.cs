using ReviewPortal.Search;

namespace ReviewPortal.Articles;

/// <summary>An article's text as HTML, whole and as a teaser, with what an editor should know about it.</summary>
public sealed record RenderedArticle
{
    private IndexedText? _indexed;

    public required string FullHtml { get; init; }

    public required string TeaserHtml { get; init; }

    /// <summary>The whole text with a note where the teaser ends; for editors, made when first asked for.</summary>
    public string MarkedHtml => Marked.Value;

    public required int Words { get; init; }

    public required int TeaserWords { get; init; }

    public required TeaserEnd End { get; init; }

    /// <summary>The names of the pictures used, in order of their first use.</summary>
    public required IReadOnlyList<string> Pictures { get; init; }

    public required IReadOnlyList<string> TeaserPictures { get; init; }

    /// <summary>What is wrong with the text, by line. With an error among them the article is not to be accepted.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>For the search index; made when first asked for.</summary>
    internal IndexedText Indexed => _indexed ??= IndexedText.Of(TeaserHtml, FullHtml);

    internal Lazy<string> Marked { get; init; } = new("");

    /// <summary>The same, with what stands at the foot of the whole text, and of a teaser only if that is the whole.</summary>
    internal RenderedArticle WithFoot(string html, IReadOnlyList<Problem> problems) => this with
    {
        FullHtml = FullHtml + html,
        TeaserHtml = End == TeaserEnd.NotCut ? TeaserHtml + html : TeaserHtml,
        Marked = new Lazy<string>(() => Marked.Value + html),
        Problems = [.. Problems.Concat(problems).OrderBy(problem => problem.Line)],
    };

    internal static RenderedArticle Refused(params IReadOnlyList<Problem> problems) => new()
    {
        FullHtml = "",
        TeaserHtml = "",
        Words = 0,
        TeaserWords = 0,
        End = TeaserEnd.NotCut,
        Pictures = [],
        TeaserPictures = [],
        Problems = problems,
    };
}
