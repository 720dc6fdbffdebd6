using System.Text;
using ReviewPortal.Citations;
using ReviewPortal.Paywall;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Hosting;

/// <summary>Serves articles' citations as files for reference managers. They hold what everyone may know.</summary>
internal static class CitationFiles
{
    public static void MapCitationFiles(this WebApplication app)
    {
        Map(app, "bib", "application/x-bibtex; charset=utf-8", BibTeX.Of);
        Map(app, "ris", "application/x-research-info-systems; charset=utf-8", Ris.Of);
    }

    private static void Map(WebApplication app, string extension, string contentType, Func<Citation, string> write) => app.MapPublicDocument(
        $"/articles/{{slug}}/cite.{extension}",
        contentType,
        async (http, cancellationToken) => await HeadAsync(http, cancellationToken) is { } article
            ? Encoding.UTF8.GetBytes(write(Citation.Of(article, http.RequestServices.GetRequiredService<SiteOptions>())))
            : null,
        http => $"{Slug(http)}.{extension}");

    private static Task<ArticleHead?> HeadAsync(HttpContext http, CancellationToken cancellationToken) =>
        http.RequestServices.GetRequiredService<Readings>().HeadOfAsync(Slug(http), cancellationToken);

    private static string Slug(HttpContext http) => http.GetRouteValue("slug") as string ?? "";
}
