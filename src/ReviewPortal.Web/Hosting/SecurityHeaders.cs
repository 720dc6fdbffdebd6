using Microsoft.Extensions.Primitives;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Puts the site's armour on every response, errors and static files too, and makes private what no page declared public.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly StringValues ContentSecurityPolicy = Policy;
    private static readonly StringValues Private = "private, no-store";
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues SameOrigin = "same-origin";
    private static readonly StringValues RequireCorp = "require-corp";
    private static readonly StringValues OneYear = "max-age=31536000; includeSubDomains";
    private static readonly StringValues Nothing = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    private static readonly StringValues StrictOrigin = "strict-origin-when-cross-origin";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        app.Use((context, next) =>
        {
            Put(context, isDevelopment);
            context.Response.OnStarting(static state => Complete((HttpContext)state), context);
            return next(context);
        });
    }

    /// <summary>Lets the form of this page lead to one other host: browsers hold a redirect after it to the page's policy, too.</summary>
    public static void AllowFormTo(this HttpResponse response, Uri? host)
    {
        if (host is not null)
            response.Headers.ContentSecurityPolicy = Policy.Replace("form-action 'self'", $"form-action 'self' {host.GetLeftPart(UriPartial.Authority)}", StringComparison.Ordinal);
    }

    private static void Put(HttpContext context, bool isDevelopment)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = StrictOrigin;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Embedder-Policy"] = RequireCorp;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
        headers["Permissions-Policy"] = Nothing;
        if (context.Request.IsHttps && !isDevelopment) headers.StrictTransportSecurity = OneYear;
    }

    /// <summary>The handler of exceptions clears all headers before it answers, and forms have a cache policy of their own.</summary>
    private static Task Complete(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
            Put(context, context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment());
        if (headers.CacheControl.Count == 0 || headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
        {
            headers.CacheControl = Private;
            headers.Pragma = StringValues.Empty;
        }

        return Task.CompletedTask;
    }
}
