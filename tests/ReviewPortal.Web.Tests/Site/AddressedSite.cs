using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ReviewPortal.Web.Tests.Site;

/// <summary>A site whose visitors come from an address: <see cref="From"/> stands for the connection, and no visitor could write it.</summary>
public sealed class AddressedSite : SiteFactory, IStartupFilter
{
    public const string From = "Test-Connection-From";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, then) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[From].FirstOrDefault() ?? "192.0.2.1");
            return then(context);
        });
        next(app);
    };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(this));
    }
}
