using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ReviewPortal.Web.Hosting;

internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().WithMetadata(new HttpMethodMetadata(["GET", "HEAD"]));
        app.MapHealthChecks("/health/ready").AllowAnonymous().WithMetadata(new HttpMethodMetadata(["GET", "HEAD"]));
    }
}
