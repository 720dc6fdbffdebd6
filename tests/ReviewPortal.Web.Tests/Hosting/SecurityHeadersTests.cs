using ReviewPortal.Web.Tests.Routes;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(RoutesSite site) : IClassFixture<RoutesSite>
{
    [Fact]
    public async Task Every_answer_of_every_route_is_armoured()
    {
        var addresses = AccessMatrix.Rows.Select(site.AddressOf).Concat(SiteRoute.Of(site).Where(r => r.IsStaticFile).Select(r => r.Pattern));
        foreach (var address in addresses)
        {
            foreach (var kind in new[] { ReaderKind.Anonymous, ReaderKind.Reader, ReaderKind.Admin })
            {
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Post, HttpMethod.Trace })
                    AssertIsArmoured($"{method} {address} as {kind}", await (await site.VisitAsync(kind)).SendAsync(method, address));
            }
        }
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/NOTHING/")]
    [InlineData("/css/nothing.css")]
    [InlineData("/media/nothing.png")]
    [InlineData("/articles?page=x")]
    [InlineData("/error/404")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    public async Task A_failure_is_armoured_too(string address) => AssertIsArmoured(address, await site.Visit().GetAsync(address));

    [Fact]
    public async Task An_address_with_a_NUL_is_refused_and_armoured_too()
    {
        var answer = await site.VisitRawAsync("/a%00b");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        AssertIsArmoured("NUL", answer);
    }

    [Fact]
    public async Task An_unmodified_page_is_armoured_too() =>
        AssertIsArmoured("304", await site.Visit().GetAsync("/", ("If-None-Match", "*")));

    [Fact]
    public async Task A_page_that_fails_inside_is_armoured_and_tells_nothing_of_it()
    {
        await using var broken = new SampleSite();
        await broken.InitializeAsync();
        var reader = await broken.VisitAsync(ReaderKind.Reader);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/account")).Status);
        foreach (var name in Directory.EnumerateFiles(broken.Storage.Directory, "review.db*")) await File.WriteAllTextAsync(name, "ruined", TestContext.Current.CancellationToken);

        foreach (var answer in new[] { await reader.GetAsync("/account"), await reader.GetAsync("/articles"), await broken.Visit().GetAsync("/articles") })
        {
            Assert.Equal((HttpStatusCode.InternalServerError, "Something went wrong on our side"), (answer.Status, answer.Words("h1")));
            Assert.DoesNotContain("Sqlite", answer.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" at ", answer.Text, StringComparison.Ordinal);
            AssertIsArmoured("500", answer);
        }
    }

    [Fact]
    public async Task No_page_has_a_script_or_a_style_in_its_text()
    {
        foreach (var row in AccessMatrix.Rows)
        {
            var page = await (await site.VisitAsync(ReaderKind.Admin)).GetAsync(site.AddressOf(row));
            if (page["Content-Type"]?.StartsWith("text/html", StringComparison.Ordinal) != true) continue;
            Assert.Empty(page.Document.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json']), iframe, object, embed"));
            Assert.DoesNotContain(page.Document.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        }
    }

    private static void AssertIsArmoured(string what, Answer answer)
    {
        Assert.True((int)answer.Status < 500 || what == "500", $"{what}: {answer.Status}");
        foreach (var (name, value) in Armour)
        {
            // An address that is a secret is told to nobody at all.
            if (name == "Referrer-Policy" && answer[name] == "no-referrer") continue;
            Assert.Equal((what, name, value), (what, name, answer[name]));
        }

        Assert.StartsWith("default-src 'none';", answer["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", answer["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Null(answer["Server"]);
        Assert.Null(answer["X-Powered-By"]);
    }

    private static readonly (string, string)[] Armour =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
    ];
}
