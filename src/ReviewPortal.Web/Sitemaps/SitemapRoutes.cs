using System.Globalization;
using System.Text;
using ReviewPortal.Site;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Sitemaps;

/// <summary>What search engines ask for first. The sitemap is one file while that holds everything, and then an index of several.</summary>
internal static class SitemapRoutes
{
    private const string Xml = "application/xml; charset=utf-8";

    public static void MapSitemap(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<SiteOptions>();
        app.MapPublicDocument("/sitemap.xml", Xml, async (http, cancel) =>
        {
            var sitemap = http.RequestServices.GetRequiredService<Sitemap>();
            var files = await sitemap.CountFilesAsync(cancel);
            return files > 1 ? SitemapXml.OfFiles(files, site) : SitemapXml.OfAddresses(await sitemap.ListAsync(1, cancel), site);
        });
        app.MapPublicDocument("/sitemap-{number:int:min(1)}.xml", Xml, async (http, cancel) =>
        {
            var sitemap = http.RequestServices.GetRequiredService<Sitemap>();
            var asked = http.Request.RouteValues["number"] as string;
            var number = int.Parse(asked ?? "", CultureInfo.InvariantCulture);
            // An address has one form: no zero before the number, and no number where one file is enough.
            if (number.ToString(CultureInfo.InvariantCulture) != asked || await sitemap.CountFilesAsync(cancel) is var files && (files == 1 || number > files)) return null;
            return SitemapXml.OfAddresses(await sitemap.ListAsync(number, cancel), site);
        });

        // Without asking the database: where robots may go is known while it is down, too.
        var robots = new PublicPage(Encoding.UTF8.GetBytes(Robots(site)), "text/plain; charset=utf-8");
        app.MapMethods("/robots.txt", ["GET", "HEAD"], robots.WriteAsync).AllowAnonymous();
    }

    private static string Robots(SiteOptions site) => $"""
        User-agent: *
        Disallow: /admin
        Disallow: /account
        Disallow: /search/suggest

        Sitemap: {new Uri(site.BaseUrl, "/sitemap.xml").AbsoluteUri}

        """;
}
