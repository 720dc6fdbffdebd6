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

    public override Visitor Visit() => VisitAt(Origin);

    public override async ValueTask InitializeAsync()
    {
        StartServer();
        await base.InitializeAsync();
    }
}
