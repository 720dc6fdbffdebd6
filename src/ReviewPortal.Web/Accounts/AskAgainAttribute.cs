using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using ReviewPortal.Web.Hosting;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// On a page that does what is dangerous: whoever has not proved to be the reader within the last ten minutes is asked again
/// first, and comes back. A form that arrives later than that does nothing: its reader comes back to the page it stands on.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AskAgainAttribute : Attribute, IAuthorizationFilter
{
    public const string Page = "/account/confirm";

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var (request, services) = (context.HttpContext.Request, context.HttpContext.RequestServices);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        if (services.GetRequiredService<CurrentReader>().Session is { } session && session.IsProvenAt(now)) return;
        context.Result = new RedirectResult(Return.To(Page, request.Path.ToUriComponent() + request.QueryString.ToUriComponent()));
    }
}
