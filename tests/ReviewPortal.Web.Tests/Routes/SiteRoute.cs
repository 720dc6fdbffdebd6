using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Web.Tests.Site;
using Xunit.Sdk;

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
    /// <param name="values">By the literal before the parameter and its name, or by its name alone.</param>
    public IEnumerable<string> Addresses(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        IEnumerable<string> addresses = [""];
        var before = "";
        foreach (var segment in Endpoint.RoutePattern.PathSegments)
        {
            var parts = segment.Parts.Aggregate(
                (IEnumerable<string>)["/"],
                (texts, part) => texts.SelectMany(text => Values(before, part, values).Select(value => text + value)));
            addresses = [.. addresses.SelectMany(address => parts.Select(part => address + part))];
            if (segment.Parts is [RoutePatternLiteralPart literal]) before = literal.Content.ToLowerInvariant();
        }

        return addresses.Select(address => address.Length == 0 ? "/" : address);
    }

    private IReadOnlyList<string> Values(string before, RoutePatternPart part, IReadOnlyDictionary<string, IReadOnlyList<string>> values) => part switch
    {
        // Some templates have the capitals of their folders; the addresses have none.
        RoutePatternLiteralPart literal => [IsStaticFile ? literal.Content : literal.Content.ToLowerInvariant()],
        RoutePatternSeparatorPart separator => [separator.Content],
        RoutePatternParameterPart parameter when values.TryGetValue($"{before}/{parameter.Name}", out var known) => known,
        RoutePatternParameterPart parameter when values.TryGetValue(parameter.Name, out var known) => known,
        RoutePatternParameterPart parameter => throw new XunitException(
            $"The route {Pattern} has a parameter “{parameter.Name}” that the walk knows no values for: add those of every article to LeakWalkSite.ParameterValues."),
        _ => throw new NotSupportedException($"A part of {Pattern} is of a kind that is new here."),
    };
}
