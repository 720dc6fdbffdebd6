using ReviewPortal.Articles;

namespace ReviewPortal.Paywall;

/// <summary>
/// The rendered text of an article, opening and whole beside each other. Internal, with <see cref="VersionText"/>: what
/// lies outside this assembly cannot name it, so it cannot select it.
/// </summary>
internal sealed class ArticleText : Data.IPublicContent
{
    public int ArticleId { get; private set; }
    public Article? Article { get; private init; }
    public required string TeaserHtml { get; set; }
    public required string FullHtml { get; set; }

    /// <summary>Whether the teaser is less than the whole.</summary>
    public required bool IsCut { get; set; }

    /// <summary>The <see cref="ArticleMarkdown.DialectVersion"/> it was rendered with.</summary>
    public required int DialectVersion { get; set; }

    /// <summary>What the search index has yet to be told; saving does it.</summary>
    internal Search.IndexedText? Unindexed { get; set; }

    public static ArticleText Of(Article article, RenderedArticle rendered)
    {
        var text = new ArticleText { Article = article, TeaserHtml = "", FullHtml = "", IsCut = false, DialectVersion = 0 };
        text.Show(rendered);
        return text;
    }

    public void Show(RenderedArticle rendered)
    {
        TeaserHtml = rendered.TeaserHtml;
        FullHtml = rendered.FullHtml;
        IsCut = rendered.End != TeaserEnd.NotCut;
        DialectVersion = ArticleMarkdown.DialectVersion;
        Unindexed = rendered.Indexed;
    }
}
