using System.Xml.Linq;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ReviewPortal.Data;
using ReviewPortal.Web.Sitemaps;
using ReviewPortal.Web.Tests.Routes;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Sitemaps;

[Trait("Category", "Database")]
public sealed class SitemapTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task It_lists_what_everyone_may_see_with_the_date_of_its_last_change()
    {
        await using var own = new SampleSite();
        await own.InitializeAsync();
        own.Time.Advance(TimeSpan.FromHours(1));
        await own.FileAsync("---\ntitle: Of two hands\ncontributors: [Ida Morrow, Otto Krane]\nsubjects: [Trade]\nissue: 2026-06-11\npublished: 2026-06-11\n---\nText.");

        var answer = await own.Visit().GetAsync("/sitemap.xml");

        Assert.Equal("application/xml; charset=utf-8", answer["Content-Type"]);
        var listed = XDocument.Parse(answer.Text).Root;
        Assert.Equal(Namespace + "urlset", listed?.Name);
        Assert.Equal(
            [
                "/ 17", "/articles 17", "/issues 17", "/books ", "/contributors ", "/subjects ", "/subscribe ", "/gifts ", "/articles/salt-and-silence 16", "/articles/of-two-hands 17", "/issues/2026-06-11 17",
                "/contributors/ida-morrow 17", "/contributors/otto-krane 17", "/subjects/harbours 16", "/subjects/trade 17",
            ],
            Addresses(answer).Where(a => !a.StartsWith("/books/", StringComparison.Ordinal)).Select(a => $"{a} {HourOf(listed, a)}"));
    }

    [Fact]
    public async Task Every_address_in_it_is_a_page_that_everyone_may_see()
    {
        // A kind of page that is not built yet has no folder among the routes.
        var folders = SiteRoute.Of(site).Select(r => FolderOf(r.Pattern)).ToHashSet();
        foreach (var address in Addresses(await site.Visit().GetAsync("/sitemap.xml")).Where(a => folders.Contains(FolderOf(a))))
            Assert.Equal((address, HttpStatusCode.OK), (address, (await site.Visit().GetAsync(address)).Status));
    }

    [Fact]
    public async Task What_is_not_published_is_not_in_it_nor_who_wrote_it()
    {
        const string head = "contributors: [Nobody Yet]\nsubjects: [Unseen]\nissue: 2029-01-04\nworks:\n  - title: Unseen work\n    credit: by No One";
        await site.FileAsync($"---\ntitle: Unseen draft\n{head}\n---\nText.");
        await site.FileAsync($"---\ntitle: Unseen scheduled\npublished: 2031-01-01\n{head}\n---\nText.");
        await site.FileAsync($"---\ntitle: Unseen withdrawn\npublished: 2026-06-01\n{head}\n---\nText.");
        await site.WithdrawAsync("unseen-withdrawn");

        var text = (await site.Visit().GetAsync("/sitemap.xml")).Text;
        foreach (var unseen in new[] { "unseen", "nobody", "2029" }) Assert.DoesNotContain(unseen, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/articles/salt-and-silence", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task More_addresses_than_a_file_may_hold_make_an_index_of_several(int most)
    {
        await using var split = site.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddScoped(
            provider => new Sitemap(provider.GetRequiredService<ReviewDbContext>(), provider.GetRequiredService<TimeProvider>(), most))));
        var visitor = new Visitor(split.CreateClient(new() { BaseAddress = SiteFactory.Address, AllowAutoRedirect = false, HandleCookies = false }));

        var index = await visitor.GetAsync("/sitemap.xml");

        Assert.Equal(Namespace + "sitemapindex", XDocument.Parse(index.Text).Root?.Name);
        var whole = Addresses(await site.Visit().GetAsync("/sitemap.xml")).ToList();
        var files = Addresses(index).ToList();
        Assert.Equal(Enumerable.Range(1, (whole.Count + most - 1) / most).Select(n => $"/sitemap-{n}.xml"), files);
        var parts = new List<string>();
        foreach (var file in files)
        {
            var part = Addresses(await visitor.GetAsync(file)).ToList();
            Assert.InRange(part.Count, 1, most);
            parts.AddRange(part);
        }

        Assert.Equal(whole, parts);
        foreach (var none in new[] { "0", "01", "+1", "x", $"{files.Count + 1}", "2147483647", "99999999999" })
            Assert.Equal((none, HttpStatusCode.NotFound), (none, (await visitor.GetAsync($"/sitemap-{none}.xml")).Status));
    }

    [Fact]
    public async Task While_one_file_is_enough_there_is_no_other() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync("/sitemap-1.xml")).Status);

    [Fact]
    public async Task Robots_may_go_everywhere_but_where_there_is_nothing_for_them()
    {
        var answer = await site.Visit().GetAsync("/robots.txt");
        Assert.Equal("text/plain; charset=utf-8", answer["Content-Type"]);
        Assert.Equal(
            "User-agent: *\nDisallow: /admin\nDisallow: /account\nDisallow: /search/suggest\n\nSitemap: https://review.example/sitemap.xml\n", answer.Text);
    }

    private static IEnumerable<string> Addresses(Answer sitemap) =>
        XDocument.Parse(sitemap.Text).Descendants(Namespace + "loc").Select(loc => loc.Value["https://review.example".Length..]);

    private static string FolderOf(string address) => address.Split('/')[1];

    private static string? HourOf(XElement? listed, string address) => listed?.Elements()
        .Single(url => url.Element(Namespace + "loc")?.Value == $"https://review.example{address}").Element(Namespace + "lastmod")?.Value[11..13];
}
