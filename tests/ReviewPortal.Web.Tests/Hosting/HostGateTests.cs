using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Hosting;

public sealed class HostGateTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("review.example", HttpStatusCode.OK)]
    [InlineData("REVIEW.example:8443", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5000", HttpStatusCode.OK)]
    [InlineData("[::1]:5000", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("review.example.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("10.0.0.7", HttpStatusCode.BadRequest)]
    public async Task The_site_answers_to_its_own_name_and_refuses_others_in_armour(string host, HttpStatusCode expected)
    {
        var answer = await AskAsync(site, host);
        Assert.Equal(expected, answer.Status);
        Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
    }

    [Fact]
    public async Task An_operator_names_other_hosts()
    {
        await using var other = new SiteFactory().With("AllowedHosts", "health.internal;*.review.example");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(other, "health.internal")).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(other, "www.review.example")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(other, "evil.example")).Status);
    }

    private static async Task<Answer> AskAsync(SiteFactory site, string host)
    {
        using var client = site.CreateClient(new() { BaseAddress = SiteFactory.Address, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = host;
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response);
    }
}
