using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Takes a POST only from the site's own pages, where a form's token cannot stand: on a page that many readers get alike, and
/// in what a script sends as its page is left. Browsers tell where a request comes from, and no page can make them say
/// otherwise (Fetch Metadata, https://www.w3.org/TR/fetch-metadata/; Origin, RFC 6454); who says nothing is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SameOriginAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return;
        if (!IsOwn(request, context.HttpContext.RequestServices.GetRequiredService<SiteOptions>()))
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }

    private static bool IsOwn(HttpRequest request, SiteOptions site)
    {
        // Where it is sent it decides; browsers send it to https and to loopback only.
        var fetchSite = request.Headers["Sec-Fetch-Site"];
        if (fetchSite.Count > 0) return fetchSite == "same-origin";
        return request.Headers.Origin is [{ } origin]
            && (origin == $"{request.Scheme}://{request.Host}" || origin == site.BaseUrl.GetLeftPart(UriPartial.Authority));
    }
}
