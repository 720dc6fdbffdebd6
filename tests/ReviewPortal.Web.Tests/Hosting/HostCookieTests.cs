using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Hosting;

public sealed class HostCookieTests
{
    [Theory]
    [InlineData("https://review.example", "__Host-reader", "__Host-form")]
    [InlineData("http://localhost:5000", "reader", "form")]
    public async Task A_site_at_an_address_of_https_has_cookies_that_only_its_host_can_set(string baseUrl, string account, string form)
    {
        await using var site = new SiteFactory().With("ReviewPortal:Site:BaseUrl", baseUrl).With("AllowedHosts", "*");
        await site.InitializeAsync();
        var visitor = site.Visit();
        var page = await visitor.GetAsync("/account/login");
        var formCookie = Assert.Single(page.SetCookies);
        Assert.StartsWith($"{form}=", formCookie, StringComparison.Ordinal);
        foreach (var part in new[] { "; path=/;", "; secure", "; samesite=strict", "; httponly" })
            Assert.Contains(part, formCookie, StringComparison.OrdinalIgnoreCase);
        await visitor.SubmitAsync("/account/login", ("Email", "reader@review.example"), ("Password", SiteAccounts.Password));
        Assert.Equal(new[] { form, account }.Order(), visitor.Cookies.Keys.Order());

        // Under the other name it is nobody's.
        var other = site.Visit();
        other.Cookies[account == "reader" ? "__Host-reader" : "reader"] = visitor.Cookies[account];
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/account")).Status);
    }
}
