using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Refuses forms with a NUL in a field, once the page's own limits for its form are in force. Files are not looked into: an
/// article's own reader names the line.
/// </summary>
internal sealed class NulFormGate : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType
            && (await request.ReadFormAsync(context.HttpContext.RequestAborted)).Any(field => field.Value.ToString().Contains('\0', StringComparison.Ordinal)))
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        else
            await next();
    }
}
