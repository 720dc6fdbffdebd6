using Microsoft.AspNetCore.Diagnostics;

namespace ReviewPortal.Web.Hosting;

internal static class Failing
{
    /// <summary>Whether a request has failed and the error page now answers in its place.</summary>
    public static bool IsFailing(this HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
}
