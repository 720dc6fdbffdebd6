using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Answers to the site's own host name, and to this machine's names, by which its health is asked; to others when the setting
/// <c>AllowedHosts</c> names them. The framework's filter would do so before the armour is put on.
/// </summary>
internal static class HostGate
{
    public static void UseHostGate(this WebApplication app)
    {
        if (app.Environment.IsDevelopment()) return;
        IList<StringSegment> allowed = app.Configuration["AllowedHosts"] is { Length: > 0 } named
            ? [.. named.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
            : [app.Services.GetRequiredService<SiteOptions>().BaseUrl.Host, "localhost", "127.0.0.1", "[::1]"];
        if (allowed.Contains("*")) return;
        // Nearly every request names one of them outright; the framework's comparison is for patterns.
        var plain = allowed.Select(host => host.ToString()).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        app.Use((context, next) =>
        {
            var host = context.Request.Host.Host;
            if (plain.Contains(host) || HostString.MatchesAny(host, allowed)) return next(context);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }
}
