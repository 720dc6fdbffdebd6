using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ReviewPortal.Web.Accounts;

/// <summary>
/// On the pages by which one comes in: whoever sends their form from a second window, having signed in in the first, has a token
/// that is good no longer, and is where they wanted to be. The page itself sends them on.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SignedInMeanwhileAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult && http.RequestServices.GetRequiredService<CurrentReader>().Standing is not null)
            context.Result = new RedirectResult($"{http.Request.Path}{http.Request.QueryString}");
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
