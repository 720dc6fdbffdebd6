using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Refuses forms that cannot be read, and those with a NUL in a field, once the page's own limits for its form are in force.
/// Files are not looked into: an article's own reader names the line.
/// </summary>
internal sealed class NulFormGate : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>The limits of a page's form are set at 900; whether its token is good is asked at 1000, which reads the form.</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (await RefuseAsync(context.HttpContext) is { } status) context.Result = new StatusCodeResult(status);
    }

    /// <returns>The status with which a form is refused, or null.</returns>
    private static async Task<int?> RefuseAsync(HttpContext http)
    {
        // The error page shows a failure to whoever sent a form; the form is not its business.
        if (http.IsFailing() || !HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType) return null;
        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return form.Any(field => field.Value.ToString().Contains('\0', StringComparison.Ordinal)) ? StatusCodes.Status400BadRequest : null;
        }
        catch (BadHttpRequestException unreadable)
        {
            return unreadable.StatusCode;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or NotSupportedException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
