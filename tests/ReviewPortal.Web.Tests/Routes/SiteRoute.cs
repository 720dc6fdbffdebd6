using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Routes;

/// <summary>A route of the endpoint table: whatever the site answers stands there, whoever added it.</summary>
internal sealed record SiteRoute(string Pattern, RouteEndpoint Endpoint)
{
    public bool IsStaticFile => Endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    public IReadOnlyList<string> Parameters => [.. Endpoint.RoutePattern.Parameters.Select(p => p.Name)];

    public static IReadOnlyList<SiteRoute> Of(SiteFactory site)
    {
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.All(endpoints, endpoint => Assert.IsType<RouteEndpoint>(endpoint));
        return [.. endpoints.Cast<RouteEndpoint>().Select(e => new SiteRoute($"/{e.RoutePattern.RawText?.TrimStart('/').ToLowerInvariant()}", e))];
    }

    /// <summary>The route's addresses for every combination of the values known for its parameters.</summary>
    /// <param name="values">Known values by the parameter's name.</param>
    public IEnumerable<string> Addresses(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        IEnumerable<string> addresses = [""];
        foreach (var segment in Endpoint.RoutePattern.PathSegments)
        {
            var parts = segment.Parts.Aggregate(
                (IEnumerable<string>)["/"],
                (texts, part) => texts.SelectMany(text => Values(part, values).Select(value => text + value)));
            addresses = [.. addresses.SelectMany(address => parts.Select(part => address + part))];
        }

        return addresses.Select(address => address.Length == 0 ? "/" : address);
    }

    private IReadOnlyList<string> Values(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part, IReadOnlyDictionary<string, IReadOnlyList<string>> values) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => [literal.Content],
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => [separator.Content],
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter when values.TryGetValue(parameter.Name, out var known) => known,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => throw new Xunit.Sdk.XunitException(
            $"The route {Pattern} has a parameter “{parameter.Name}” that the walk knows no values for: add those of every article to LeakWalkSite.ParameterValues."),
        _ => throw new NotSupportedException($"A part of {Pattern} is of a kind that is new here."),
    };
}
