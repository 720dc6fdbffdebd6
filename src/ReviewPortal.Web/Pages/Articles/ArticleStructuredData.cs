using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Html;
using ReviewPortal.Articles;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Pages.Articles;

/// <summary>An article for search engines: JSON-LD by https://schema.org/NewsArticle, from its head alone, never its text.</summary>
internal static class ArticleStructuredData
{
    // The encoder's default escapes <, > and &: nothing in a title can end the script element.
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.Default };

    public static IHtmlContent For(Reading reading, string canonical, SiteOptions site)
    {
        var article = reading.Article;
        var data = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = article.Title,
            ["description"] = article.Dek,
            ["url"] = canonical,
            ["mainEntityOfPage"] = canonical,
            ["datePublished"] = article.PublishedAt?.Iso(),
            ["image"] = article.CardPicture is { } picture ? new Uri(site.BaseUrl, picture).ToString() : null,
            ["author"] = article.Contributors.Count == 0 ? null : article.Contributors.Select(c => Thing("Person", c.Name)).ToList(),
            ["publisher"] = Thing("Organization", site.Name),
            ["isAccessibleForFree"] = article.Access == AccessLevel.Free,
            ["hasPart"] = article.Access == AccessLevel.Free ? null : new Dictionary<string, object>
            {
                ["@type"] = "WebPageElement",
                ["isAccessibleForFree"] = false,
                ["cssSelector"] = ".text",
            },
        };
        return new HtmlString($"<script type=\"application/ld+json\">{JsonSerializer.Serialize(data.Where(p => p.Value is not null).ToDictionary(), Json)}</script>");
    }

    private static Dictionary<string, object> Thing(string type, string name) => new() { ["@type"] = type, ["name"] = name };
}
