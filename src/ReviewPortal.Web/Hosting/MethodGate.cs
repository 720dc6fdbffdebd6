using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Answers 405 to methods that a page has no handler for; Razor Pages would run the view. It is an authorization filter so
/// that it comes before the check of a form's token.
/// </summary>
internal sealed class MethodGate : IAuthorizationFilter, IOrderedFilter
{
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.ActionDescriptor is not CompiledPageActionDescriptor page || context.HttpContext.IsFailing()) return;
        var handled = page.HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant()).Distinct().ToList();
        if (handled.Contains("GET")) handled.Add("HEAD");
        if (handled.Contains(context.HttpContext.Request.Method)) return;
        context.HttpContext.Response.Headers.Allow = string.Join(", ", handled);
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }
}
