using ReviewPortal.Accounts;
using ReviewPortal.Records;

namespace ReviewPortal.Web.Accounts;

internal static class RequestActor
{
    /// <summary>Who sent the request that a scope serves; without one, the command line.</summary>
    public static Actor Of(IServiceProvider services)
    {
        if (services.GetRequiredService<IHttpContextAccessor>().HttpContext is not { } http) return Actor.CommandLine;
        var standing = services.GetRequiredService<CurrentReader>().Standing;
        return new(standing?.Id, standing?.Name ?? http.GetEndpoint()?.Metadata.GetMetadata<ActsAs>()?.Name, AddressRange.Of(http.Connection.RemoteIpAddress).Narrow);
    }
}
