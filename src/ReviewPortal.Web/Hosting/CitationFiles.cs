using System.Text;
using ReviewPortal.Citations;
using ReviewPortal.Paywall;
using ReviewPortal.Site;
using ReviewPortal.Web.Accounts;

namespace ReviewPortal.Web.Hosting;

/// <summary>Serves articles' citations as files for reference managers. They hold what everyone may know.</summary>
internal static class CitationFiles
{
    public static void MapCitationFiles(this WebApplication app)
    {
        Map(app, "bib", "application/x-bibtex; charset=utf-8", BibTeX.Of);
        Map(app, "ris", "application/x-research-info-systems; charset=utf-8", Ris.Of);
    }

    private static void Map(WebApplication app, string extension, string contentType, Func<Citation, string> write) => app.MapMethods(
        $"/articles/{{slug}}/cite.{extension}",
        ["GET", "HEAD"],
        async (string slug, HttpContext http, Readings readings, SiteOptions site, CancellationToken cancellationToken) =>
        {
            if (await readings.HeadOfAsync(slug, cancellationToken) is not { } article) return Results.NotFound();
            if (!AccountCookie.IsOn(http.Request)) http.Response.Headers.CacheControl = "public, max-age=300";
            return Results.File(Encoding.UTF8.GetBytes(write(Citation.Of(article, site))), contentType, $"{article.Slug}.{extension}");
        }).AllowAnonymous();
}
