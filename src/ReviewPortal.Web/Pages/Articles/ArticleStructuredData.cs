using System.Text.Json.Nodes;
using ReviewPortal.Articles;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>An article for search engines: by https://schema.org/NewsArticle, from its head alone, never its text.</summary>
internal static class ArticleStructuredData
{
    public static Thing For(Reading reading, string canonical, SiteOptions site)
    {
        var article = reading.Article;
        return new Thing(article.Works.Count == 0 ? "NewsArticle" : new JsonArray("NewsArticle", "Review"))
        {
            ["headline"] = article.Title,
            ["description"] = article.Dek,
            ["url"] = canonical,
            ["mainEntityOfPage"] = canonical,
            ["datePublished"] = article.PublishedAt?.Iso(),
            ["dateModified"] = (article.SavedAt > article.PublishedAt ? article.SavedAt : article.PublishedAt)?.Iso(),
            ["image"] = article.CardPicture is { } picture ? new Uri(site.BaseUrl, picture).AbsoluteUri : null,
            ["author"] = Thing.List(article.Contributors.Select(c => StructuredData.Person(c.Name, c.Slug, site))),
            ["publisher"] = StructuredData.Publisher(site),
            ["itemReviewed"] = Thing.List(article.Works.Select(StructuredData.Work)),
            ["isPartOf"] = article.IssueDate is { } date ? StructuredData.Issue(date, article.Volume, article.Number, site) : null,
            ["isAccessibleForFree"] = article.Access == AccessLevel.Free,
            ["hasPart"] = article.Access == AccessLevel.Free ? null : Gated(reading.Entitlement.ReadsWhole ? ".text" : ".paywall"),
        };
    }

    /// <summary>Home, the article's issue or else the archive, and the article.</summary>
    public static Thing Breadcrumbs(ArticleHead article, SiteOptions site) => StructuredData.Breadcrumbs(
        site,
        article.IssueDate is { } date ? (date.Long(), $"/issues/{date.Iso()}") : ("Archive", "/articles"),
        (article.Title, $"/articles/{article.Slug}"));

    /// <summary>
    /// The part that not everyone gets, by its class
    /// (https://developers.google.com/search/docs/appearance/structured-data/paywalled-content): for those who get it the text, for
    /// others what stands in its place.
    /// </summary>
    private static Thing Gated(string selector) => new("WebPageElement") { ["isAccessibleForFree"] = false, ["cssSelector"] = selector };
}
