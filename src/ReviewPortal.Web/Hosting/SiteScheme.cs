using ReviewPortal.Site;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// A site whose address is https is https to all of its code, also where a proxy in front of it ends TLS: cookies are
/// Secure and HSTS is sent without believing anybody's header.
/// </summary>
internal static class SiteScheme
{
    public static void UseSiteScheme(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SiteOptions>().BaseUrl.Scheme != Uri.UriSchemeHttps) return;
        app.Use((context, next) =>
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
            return next(context);
        });
    }
}
