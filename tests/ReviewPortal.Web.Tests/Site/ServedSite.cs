using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using ReviewPortal.Web.Tests.Routes;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>A site that answers on loopback, for browsers and sockets.</summary>
public sealed class ServedSite : RoutesSite
{
    public ServedSite()
    {
        // Cookies of a site whose address is https would not be sent to loopback.
        With("ReviewPortal:Site:BaseUrl", "http://localhost");
        UseKestrel(0);
    }

    public Uri Origin => ClientOptions.BaseAddress;

    // The factory's own client for a served site follows redirects and keeps cookies, whatever it is asked for.
    public override Visitor Visit() => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Origin });

    public override async ValueTask InitializeAsync()
    {
        StartServer();
        await base.InitializeAsync();
    }
}
