using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Web.Tests.Routes;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>What became of asking for everything as everyone.</summary>
internal sealed record LeakWalk(LeakSearch Search, IReadOnlyDictionary<ReaderKind, IReadOnlySet<GatedWord>> Got)
{
    // Whoever reads most comes first, so that what was kept in memory for them would be served to the next.
    public static IReadOnlyList<ReaderKind> Kinds { get; } = [.. Enum.GetValues<ReaderKind>().OrderDescending()];

    public static async Task<LeakWalk> TakeAsync(LeakWalkSite site)
    {
        var search = new LeakSearch(site);
        var got = Kinds.ToDictionary(kind => kind, _ => new HashSet<GatedWord>());
        var visitors = new Dictionary<ReaderKind, Visitor>();
        foreach (var kind in Kinds) visitors.Add(kind, await site.VisitAsync(kind));
        foreach (var address in await AddressesAsync(site))
        {
            foreach (var kind in Kinds)
            {
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Post })
                    got[kind].UnionWith(search.Search(kind, $"{method} {address}", await visitors[kind].Again().SendAsync(method, address)));
            }
        }

        return new(search, got.ToDictionary(g => g.Key, IReadOnlySet<GatedWord> (g) => g.Value));
    }

    /// <summary>Every address of every route, and each page's named handlers.</summary>
    public static async Task<IReadOnlyList<string>> AddressesAsync(LeakWalkSite site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var addresses = new List<string>();
        foreach (var route in SiteRoute.Of(site))
        {
            var page = route.Endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            var handlers = page is null ? [] : (await loader.LoadAsync(page, route.Endpoint.Metadata)).HandlerMethods.Select(h => h.Name).OfType<string>().Distinct();
            foreach (var address in route.Addresses(site.ParameterValues))
            {
                addresses.Add(address);
                addresses.AddRange(handlers.Select(handler => $"{address}?handler={handler}"));
            }
        }

        return [.. addresses.Distinct()];
    }
}
