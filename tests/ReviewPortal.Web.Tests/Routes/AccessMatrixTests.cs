using Microsoft.AspNetCore.Authorization;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Routes;

public sealed class AccessMatrixTests(RoutesSite site) : IClassFixture<RoutesSite>
{
    [Fact]
    public void Every_route_has_a_row_and_every_row_a_route()
    {
        var routes = SiteRoute.Of(site).Where(r => !r.IsStaticFile).Select(r => r.Pattern).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(routes, AccessMatrix.Rows.Select(r => r.Pattern).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_route_states_who_may_reach_it() => Assert.All(SiteRoute.Of(site), route =>
        Assert.Contains(route.Endpoint.Metadata, m => m is IAllowAnonymous or IAuthorizeData or AuthorizationPolicy));

    [Theory]
    [MemberData(nameof(EveryRowAndKind))]
    public async Task A_route_is_open_to_those_who_may_and_to_nobody_else(string pattern, ReaderKind kind)
    {
        var row = AccessMatrix.Rows.Single(r => r.Pattern == pattern);
        var answer = await (await site.VisitAsync(kind)).GetAsync(site.AddressOf(row));
        Assert.Equal((pattern, row.StatusFor(kind)), (pattern, (int)answer.Status));
        if (kind == ReaderKind.Anonymous && row is { Anonymous: 302, Pattern: not ("/account/logout" or "/account/login/second-step" or "/account/login/recovery-code") })
            Assert.Equal($"/account/login?returnUrl={Uri.EscapeDataString(site.AddressOf(row))}", answer.Location);
    }

    [Fact]
    public async Task The_sites_own_files_are_for_everyone()
    {
        foreach (var route in SiteRoute.Of(site).Where(r => r.IsStaticFile))
        {
            var answer = await site.Visit().GetAsync(route.Pattern);
            Assert.Equal((route.Pattern, HttpStatusCode.OK), (route.Pattern, answer.Status));
        }
    }

    public static TheoryData<string, ReaderKind> EveryRowAndKind() =>
        new(from row in AccessMatrix.Rows from kind in Enum.GetValues<ReaderKind>() where kind is not (ReaderKind.Paused or ReaderKind.Refunded) select (row.Pattern, kind));
}
