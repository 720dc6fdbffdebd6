using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Leaks;

/// <summary>The same addresses, asked for in ways in which caches, proxies and forgers ask.</summary>
public sealed class LeakVariationTests(LeakWalkSite site) : IClassFixture<LeakWalkSite>
{
    /// <summary>Every status of the articles for subscribers.</summary>
    private const int MostOfARoute = 6;

    [Theory]
    [InlineData("Accept-Encoding", "br")]
    [InlineData("Accept-Encoding", "gzip")]
    [InlineData("If-None-Match", "*")]
    [InlineData("If-None-Match", "\"another\"")]
    [InlineData("If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT")]
    [InlineData("Range", "bytes=0-")]
    [InlineData("Range", "bytes=200-")]
    [InlineData("Accept", "application/json")]
    [InlineData("X-HTTP-Method-Override", "GET")]
    [InlineData("X-Original-URL", "/admin/articles")]
    public async Task What_is_asked_for_in_another_way_holds_no_more(string header, string value)
    {
        var search = new LeakSearch(site);
        foreach (var address in await LeakWalk.AddressesAsync(site, oneSearchOf: 25, MostOfARoute))
        {
            foreach (var kind in new[] { ReaderKind.Reader, ReaderKind.Anonymous })
                search.Search(kind, $"GET {address} ({header}: {value})", await (await site.VisitAsync(kind)).GetAsync(address, (header, value)));
        }

        search.AssertNone();
    }

    [Fact]
    public async Task An_account_cookie_that_is_worth_nothing_opens_nothing_and_spoils_nothing()
    {
        var search = new LeakSearch(site);
        var good = (await site.VisitAsync(ReaderKind.Admin)).Cookies[Visitor.Account];
        string[] forged = ["x", "", good[..^8], good[8..], good + "A", $"{good[..20]}{(good[20] == 'A' ? 'B' : 'A')}{good[21..]}", "chunks-2"];
        foreach (var address in await LeakWalk.AddressesAsync(site, oneSearchOf: 25, MostOfARoute))
        {
            foreach (var cookie in forged)
            {
                var visitor = site.Visit();
                visitor.Cookies[Visitor.Account] = cookie;
                search.Search(ReaderKind.Anonymous, $"GET {address} with the cookie {cookie[..Math.Min(8, cookie.Length)]}…", await visitor.GetAsync(address));
            }

            search.Search(ReaderKind.Anonymous, $"GET {address} afterwards", await site.Visit().GetAsync(address));
        }

        search.AssertNone();
    }

    [Fact]
    public async Task What_an_entitled_reader_has_just_read_is_not_what_the_next_visitor_gets()
    {
        var search = new LeakSearch(site);
        foreach (var address in await LeakWalk.AddressesAsync(site, oneSearchOf: 25, MostOfARoute))
        {
            await (await site.VisitAsync(ReaderKind.Admin)).GetAsync(address);
            search.Search(ReaderKind.Anonymous, $"GET {address} afterwards", await site.Visit().GetAsync(address));
            search.Search(ReaderKind.Anonymous, $"GET {address}?page=1 afterwards", await site.Visit().GetAsync($"{address}?page=1"));
        }

        search.AssertNone();
    }
}
