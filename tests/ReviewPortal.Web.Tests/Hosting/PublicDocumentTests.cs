using ReviewPortal.Web.Tests.Routes;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Hosting;

/// <summary>Everything that is sent to everyone alike, page or document, known by what it answers rather than by a list.</summary>
public sealed class PublicDocumentTests(RoutesSite site) : IClassFixture<RoutesSite>
{
    // Forms, what machines ask about the site itself, pictures, whose name never gets other content, and what depends on who asks what.
    private static readonly string[] NotKept =
    [
        "/media/{name}", "/health/live", "/health/ready", "/account/login", "/account/login/passkey", "/account/register", "/account/mail-sent", "/account/forgot-password",
        "/account/link", "/account/enter/{token}", "/account/reset-password/{token}", "/account/new-address/{token}", "/search", "/search/suggest", "/feeds/{token}.atom",
        "/subscribe/code", "/gifts/redeem", "/articles/{slug}/gift/{token}",
    ];

    public static TheoryData<string> Public =>
        [.. AccessMatrix.Rows.Where(r => r is { Anonymous: 200 } && !NotKept.Contains(r.Pattern)).Select(r => r.Pattern)];

    [Theory]
    [MemberData(nameof(Public))]
    public async Task It_may_be_kept_and_whoever_has_it_already_is_told_so_without_its_bytes(string pattern)
    {
        var address = AddressOf(pattern);
        foreach (var encoding in new[] { "identity", "gzip", "br" })
        {
            var first = await site.Visit().GetAsync(address, ("Accept-Encoding", encoding));
            Assert.Equal("public, max-age=0, s-maxage=60, must-revalidate", first["Cache-Control"]);
            Assert.NotNull(first["ETag"]);
            var again = await site.Visit().GetAsync(address, ("Accept-Encoding", encoding), ("If-None-Match", first["ETag"] ?? ""));
            Assert.Equal((HttpStatusCode.NotModified, 0), (again.Status, again.Body.Length));
            Assert.Equal((first["ETag"], first["Cache-Control"], first["Vary"]), (again["ETag"], again["Cache-Control"], again["Vary"]));
        }
    }

    [Theory]
    [MemberData(nameof(Public))]
    public async Task It_is_made_once_and_says_what_it_says_whatever_else_its_address_carries(string pattern)
    {
        var first = await site.Visit().GetAsync(AddressOf(pattern));
        var second = await site.Visit().GetAsync($"{AddressOf(pattern)}?utm_source=elsewhere");
        Assert.Equal((first["ETag"], first.Text), (second["ETag"], second.Text));
        Assert.Empty(first.SetCookies);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_is_the_same_for_a_reader_with_an_account_and_is_then_kept_by_nobody(string pattern)
    {
        var everyones = await site.Visit().GetAsync(AddressOf(pattern));
        var forged = site.Visit();
        forged.Cookies[Visitor.Account] = "worth-nothing";
        foreach (var visitor in new[] { forged, await site.VisitAsync(ReaderKind.AllAccess), await site.VisitAsync(ReaderKind.Admin) })
        {
            var theirs = await visitor.GetAsync(AddressOf(pattern), ("Accept-Encoding", "br"), ("If-None-Match", "*"));
            Assert.Equal(
                (HttpStatusCode.OK, "private, no-store", null, everyones["Content-Type"], everyones.Text),
                (theirs.Status, theirs["Cache-Control"], theirs["ETag"], theirs["Content-Type"], theirs.Text));
        }
    }

    public static TheoryData<string> Documents =>
        [.. AccessMatrix.Rows.Where(r => r is { Anonymous: 200 } && Path.HasExtension(r.Address) && !NotKept.Contains(r.Pattern)).Select(r => r.Pattern)];

    private string AddressOf(string pattern) => site.AddressOf(AccessMatrix.Rows.Single(r => r.Pattern == pattern));
}
