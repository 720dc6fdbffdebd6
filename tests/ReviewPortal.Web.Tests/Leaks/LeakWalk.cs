using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Web.Tests.Routes;
using ReviewPortal.Web.Tests.Site;
using Xunit.Sdk;

namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>What became of asking for everything as everyone.</summary>
internal sealed record LeakWalk(LeakSearch Search, IReadOnlyDictionary<ReaderKind, IReadOnlySet<GatedWord>> Got)
{
    // Whoever reads most comes first, so that what was kept in memory for them would be served to the next.
    public static IReadOnlyList<ReaderKind> Kinds { get; } = [.. Enum.GetValues<ReaderKind>().OrderDescending()];

    public static async Task<LeakWalk> TakeAsync(LeakWalkSite site)
    {
        var search = new LeakSearch(site);
        // What becomes of a method, and what each kind of reader may have, is decided in one place for both databases: on one of them all is walked.
        var isWhole = site.Storage.IsSqlite;
        IReadOnlyList<ReaderKind> kinds = isWhole ? Kinds : [.. Kinds.Where(kind => kind is ReaderKind.Editor or ReaderKind.AllAccess or ReaderKind.Digital or ReaderKind.Reader or ReaderKind.Anonymous)];
        var got = kinds.ToDictionary(kind => kind, _ => new HashSet<GatedWord>());
        var visitors = new Dictionary<ReaderKind, Visitor>();
        foreach (var kind in kinds) visitors.Add(kind, await site.VisitAsync(kind));
        var files = SiteRoute.Of(site).Where(r => r.IsStaticFile).Select(r => r.Pattern).ToHashSet();
        foreach (var address in await AddressesAsync(site, oneSearchOf: isWhole ? 1 : 5))
        {
            // The site's own files are served before anybody is asked for.
            foreach (var kind in files.Contains(address) ? [ReaderKind.Anonymous] : kinds)
            {
                foreach (var method in MethodsOf(kind, address))
                    got[kind].UnionWith(search.Search(kind, $"{method} {address}", await visitors[kind].Again().SendAsync(method, address)));
            }
        }

        HttpMethod[] MethodsOf(ReaderKind kind, string address) =>
            isWhole && kind is ReaderKind.Admin or ReaderKind.AllAccess or ReaderKind.Reader or ReaderKind.Anonymous && !address.StartsWith("/search?", StringComparison.Ordinal)
                ? [HttpMethod.Get, HttpMethod.Head, HttpMethod.Post]
                : [HttpMethod.Get];

        return new(search, got.ToDictionary(g => g.Key, IReadOnlySet<GatedWord> (g) => g.Value));
    }

    /// <summary>Every address of every route; and those that differ in what stands after the question mark, where a page looks at it.</summary>
    /// <param name="oneSearchOf">How many searches one stands for, where it is not the searches that a test is about.</param>
    /// <param name="most">Of one route; the articles for subscribers come first.</param>
    public static async Task<IReadOnlyList<string>> AddressesAsync(LeakWalkSite site, int oneSearchOf = 1, int most = int.MaxValue)
    {
        var addresses = new List<string>();
        foreach (var route in SiteRoute.Of(site))
        {
            var own = route.Addresses(site.ParameterValues).ToList();
            Assert.True(own.Count > 0, $"LeakWalkSite has nothing that stands at {route.Pattern}.");
            addresses.AddRange(own.Take(most));
            foreach (var query in await QueriesAsync(site, route)) addresses.AddRange(own.Take(Math.Min(2, most)).Select(address => address + query));
        }

        // The search looks at its address by itself, so that no handler tells of it.
        addresses.AddRange(site.QueryValues["q"].Select(q => $"/search?q={Uri.EscapeDataString(q)}"));
        addresses.AddRange(site.QueryValues["article"].Select(slug => $"/search?q=title&subject={slug}"));
        addresses.AddRange(site.Searches.Where((_, i) => i % oneSearchOf == 0));
        return [.. addresses.Distinct()];
    }

    private static async Task<IEnumerable<string>> QueriesAsync(LeakWalkSite site, SiteRoute route)
    {
        if (route.Endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } descriptor) return [];
        var page = await site.Services.GetRequiredService<PageLoader>().LoadAsync(descriptor, route.Endpoint.Metadata);
        var asked = page.HandlerMethods.Where(h => h.HttpMethod.Equals("GET", StringComparison.OrdinalIgnoreCase)).SelectMany(h => h.Parameters)
            .Where(p => p.ParameterType != typeof(CancellationToken)).Concat(page.BoundProperties.Where(p => p.BindingInfo?.BindingSource == BindingSource.Query))
            .Select(p => p.BindingInfo?.BinderModelName ?? p.Name).Except(route.Parameters, StringComparer.OrdinalIgnoreCase);
        return asked.SelectMany(name => ValuesOf(name).Select(value => $"?{name}={Uri.EscapeDataString(value)}"))
            .Concat(page.HandlerMethods.Where(h => h.Name is not null).Select(h => $"?handler={h.Name}"));

        IReadOnlyList<string> ValuesOf(string name) => site.QueryValues.TryGetValue(name, out var values) ? values : throw new XunitException(
            $"The page {route.Pattern} looks at “{name}” of its address, which the walk knows no values for: add them to LeakWalkSite.QueryValues.");
    }
}
