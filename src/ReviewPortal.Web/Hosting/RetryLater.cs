using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace ReviewPortal.Web.Hosting;

internal static class RetryLater
{
    /// <summary>Refuses what was tried too often: 429, and in whole seconds when to come again.</summary>
    public static StatusCodeResult TooMany(this HttpResponse response, TimeSpan wait)
    {
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }
}
