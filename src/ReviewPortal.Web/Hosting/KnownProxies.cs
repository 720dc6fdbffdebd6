using Microsoft.AspNetCore.HttpOverrides;
using ReviewPortal.Site;

namespace ReviewPortal.Web.Hosting;

/// <summary>
/// Where a visitor comes from is what the connection says, or what X-Forwarded-For says if a proxy that the operator named has
/// written it: read from its end, as far as known proxies reach. Nobody else's header counts.
/// </summary>
internal static class KnownProxies
{
    public static void UseKnownProxies(this WebApplication app)
    {
        var known = app.Services.GetRequiredService<SiteOptions>().ProxyRanges;
        if (known.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var range in known) options.KnownIPNetworks.Add(range);
        app.UseForwardedHeaders(options);
    }
}
