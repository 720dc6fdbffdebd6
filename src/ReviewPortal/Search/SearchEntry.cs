using ReviewPortal.Articles;
using ReviewPortal.Paywall;

namespace ReviewPortal.Search;

/// <summary>What the indexes hold of an article, in parts that weigh differently; each is words as <see cref="WordScan"/> gives them.</summary>
/// <param name="Names">Contributors; works under review and their credits.</param>
/// <param name="About">What else stands above the text.</param>
internal sealed record SearchEntry(int ArticleId, AccessLevel Access, string Title, string Names, string About, IndexedText Text)
{
    public static SearchEntry Of(Article article, IndexedText text) => new(
        article.Id,
        article.Access,
        IndexedText.Terms(article.Title),
        Terms([.. article.Bylines.Select(b => b.Name ?? b.Contributor.Name), .. article.Works.SelectMany(w => new[] { w.Title, w.Credit })]),
        Terms([
            article.Dek, .. article.Subjects.Select(s => s.Name ?? s.Subject.Name), .. article.Works.Select(w => w.Publisher),
            .. article.Epigraphs.SelectMany(e => new[] { e.Text, e.Source }),
        ]),
        text);

    public string TextOn(SearchShelf shelf) => shelf switch
    {
        SearchShelf.Open => Text.Opening,
        SearchShelf.Members when Access == AccessLevel.Subscribers => Text.Opening,
        _ => Text.Whole,
    };

    private static string Terms(IEnumerable<string?> parts) => IndexedText.Terms(string.Join(" ", parts));
}
