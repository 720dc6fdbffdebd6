using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using ReviewPortal.Articles;
using ReviewPortal.Paywall;

namespace ReviewPortal.Web.Hosting;

/// <summary>Titles and deks on a page, with the emphasis that was rendered when their article was saved.</summary>
internal static class Emphasis
{
    public static IHtmlContent SetTitle(this ContentsLine line) => Set(line.Title, line.TitleHtml);
    public static IHtmlContent SetTitle(this ArticleHead article) => Set(article.Title, article.TitleHtml);
    public static IHtmlContent SetTitle(this Article article) => Set(article.Title, article.TitleHtml);
    public static IHtmlContent SetTitle(this ArticleFile file) => Set(file.Title, file.TitleHtml);
    public static IHtmlContent SetDek(this ContentsLine line) => Set(line.Dek, line.DekHtml);
    public static IHtmlContent SetDek(this ArticleHead article) => Set(article.Dek, article.DekHtml);
    public static IHtmlContent SetDek(this ArticleFile file) => Set(file.Dek, file.DekHtml);

    private static IHtmlContent Set(string? plain, string? html) => html is null ? new StringHtmlContent(plain ?? "") : new HtmlString(html);
}
