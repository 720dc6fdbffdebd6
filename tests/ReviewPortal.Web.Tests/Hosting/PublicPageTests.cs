using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Hosting;

/// <summary>What a visitor without an account is sent may be kept by anyone; what a reader is sent, by nobody.</summary>
public sealed class PublicPageTests(SampleSite site) : IClassFixture<SampleSite>
{
    public static TheoryData<string> PublicPages =>
        ["/", "/articles", SampleArticle.Address, "/contributors", "/contributors?letter=m", "/contributors/ida-morrow", "/subjects", "/subjects/harbours", "/subscribe"];

    [Theory]
    [MemberData(nameof(PublicPages))]
    public async Task Every_visitor_is_sent_the_same_bytes_and_no_cookie(string address)
    {
        var first = await site.Visit().GetAsync(address, ("User-Agent", "one"), ("Accept-Language", "de"));
        var stranger = site.Visit();
        stranger.Cookies["__Host-form"] = "something";
        stranger.Cookies["theme"] = "dark";
        var second = await stranger.GetAsync(address, ("User-Agent", "other"), ("Referer", "https://elsewhere.example/"));
        Assert.Equal(first.Headers, second.Headers);
        Assert.Equal(first.Body, second.Body);
        Assert.Empty(first.SetCookies);
    }

    [Theory]
    [MemberData(nameof(PublicPages))]
    public async Task Shared_caches_may_keep_it_for_a_short_while_by_cookie(string address)
    {
        var answer = await site.Visit().GetAsync(address);
        Assert.Equal("public, max-age=0, s-maxage=60, must-revalidate", answer["Cache-Control"]);
        Assert.Contains("Cookie", answer["Vary"]?.Split(", ") ?? []);
        Assert.Contains("Accept-Encoding", answer["Vary"]?.Split(", ") ?? []);
    }

    [Theory]
    [MemberData(nameof(PublicPages))]
    public async Task Whoever_has_it_already_is_told_so_without_its_bytes(string address)
    {
        foreach (var encoding in new[] { "identity", "gzip", "br" })
        {
            var first = await site.Visit().GetAsync(address, ("Accept-Encoding", encoding));
            foreach (var tag in new[] { first["ETag"], $"\"other\", {first["ETag"]}", $"W/{first["ETag"]}", "*" })
            {
                var again = await site.Visit().GetAsync(address, ("Accept-Encoding", encoding), ("If-None-Match", tag ?? ""));
                Assert.Equal((tag, HttpStatusCode.NotModified, 0), (tag, again.Status, again.Body.Length));
                Assert.Equal((first["ETag"], first["Cache-Control"], first["Vary"]), (again["ETag"], again["Cache-Control"], again["Vary"]));
            }
        }
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br;q=0.5", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("unheard-of", null)]
    public async Task It_is_compressed_as_asked_and_reads_the_same(string accepted, string? coding)
    {
        var plain = await site.Visit().GetAsync(SampleArticle.Address);
        var answer = await site.Visit().GetAsync(SampleArticle.Address, ("Accept-Encoding", accepted));
        Assert.Equal(coding, answer["Content-Encoding"]);
        Assert.Equal(plain.Text, answer.Text);
        Assert.Equal(coding is null, answer["ETag"] == plain["ETag"]);
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("readerC1")]
    [InlineData("__Host-reader")]
    [InlineData("__Host-readerC1")]
    [InlineData("__hOST-READER")]
    public async Task A_request_with_an_account_cookie_of_whatever_worth_is_answered_for_nobody_else(string name)
    {
        foreach (string address in new[] { "/", "/articles", SampleArticle.Address, "/subscribe", "/articles/nothing" })
        {
            var visitor = site.Visit();
            visitor.Cookies[name] = "worth-nothing";
            var answer = await visitor.GetAsync(address);
            Assert.Equal((address, "private, no-store", null), (address, answer["Cache-Control"], answer["ETag"]));
        }
    }

    [Theory]
    [InlineData(ReaderKind.Reader)]
    [InlineData(ReaderKind.AllAccess)]
    [InlineData(ReaderKind.Admin)]
    public async Task A_readers_page_is_kept_by_nobody(ReaderKind kind)
    {
        foreach (string address in new[] { "/", "/articles", SampleArticle.Address, "/subscribe", "/account" })
        {
            var answer = await (await site.VisitAsync(kind)).GetAsync(address);
            Assert.Equal((address, "private, no-store", null), (address, answer["Cache-Control"], answer["ETag"]));
        }
    }

    [Theory]
    [InlineData("/account/login")]
    [InlineData("/account/register")]
    [InlineData("/articles/nothing")]
    [InlineData("/account")]
    public async Task A_form_a_failure_and_a_redirect_are_kept_by_nobody(string address)
    {
        var answer = await site.Visit().GetAsync(address);
        Assert.Contains("no-store", answer["Cache-Control"], StringComparison.Ordinal);
        Assert.DoesNotContain("public", answer["Cache-Control"], StringComparison.Ordinal);
        Assert.Null(answer["ETag"]);
    }

    [Fact]
    public async Task No_cacheable_page_holds_a_forms_token()
    {
        foreach (var row in PublicPages)
            Assert.DoesNotContain("__RequestVerificationToken", (await site.Visit().GetAsync(row)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_else_an_address_carries_changes_nothing_on_the_page()
    {
        var plain = await site.Visit().GetAsync(SampleArticle.Address);
        var marked = await site.Visit().GetAsync($"{SampleArticle.Address}?utm_source=<script>&returnUrl=//evil.example&handler=Delete");
        Assert.Equal(plain.Body, marked.Body);
    }
}
