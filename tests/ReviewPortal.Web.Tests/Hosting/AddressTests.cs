using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Hosting;

public sealed class AddressTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("/articles/", "/articles")]
    [InlineData("/articles//", "/articles")]
    [InlineData("/ARTICLES", "/articles")]
    [InlineData("/Articles/Salt-And-Silence", "/articles/salt-and-silence")]
    [InlineData("/articles/salt-and-silence/", "/articles/salt-and-silence")]
    [InlineData("/Articles/?page=2&q=A", "/articles?page=2&q=A")]
    [InlineData("/Account/Login/?returnUrl=%2FArticles", "/account/login?returnUrl=%2FArticles")]
    [InlineData("/Subscribe", "/subscribe")]
    [InlineData("/HEALTH/LIVE", "/health/live")]
    public async Task Another_form_of_an_address_is_sent_to_the_one(string address, string one)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var answer = await site.Visit().SendAsync(method, address);
            Assert.Equal((HttpStatusCode.PermanentRedirect, one), (answer.Status, answer.Location));
        }
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("//EVIL.example/A/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/%2Fevil.example/")]
    [InlineData("/%5Cevil.example/")]
    public async Task No_address_sends_a_visitor_to_another_host(string address)
    {
        var answer = await site.VisitRawAsync(address);
        Assert.True(
            answer.Location is null || (answer.Location.StartsWith('/') && !answer.Location.StartsWith("//", StringComparison.Ordinal) && !answer.Location.StartsWith("/\\", StringComparison.Ordinal)),
            $"{address} was sent to {answer.Location}");
        Assert.True((int)answer.Status < 500);
    }

    [Theory]
    [InlineData("/articles/index")]
    [InlineData("/index")]
    [InlineData("/account/index")]
    [InlineData("/subscribe/index")]
    [InlineData("/articles/article")]
    [InlineData("/shared/_layout")]
    [InlineData("/error")]
    [InlineData("/.env")]
    [InlineData("/appsettings.json")]
    [InlineData("/review.db")]
    [InlineData("/data/review.db")]
    [InlineData("/media/")]
    [InlineData("/media/..%2freview.db")]
    [InlineData("/articles/%20")]
    [InlineData("/articles/%0A/cite")]
    [InlineData("/books/%E3%80%80")]
    [InlineData("/contributors/%09")]
    [InlineData("/subjects/%C2%A0")]
    [InlineData("/account/saved/%20")]
    [InlineData("/account/reading/%20")]
    public async Task What_is_no_page_is_not_found(string address)
    {
        var answer = await (await site.VisitAsync(ReaderKind.Reader)).GetAsync(address);
        if (answer.Status == HttpStatusCode.PermanentRedirect) answer = await (await site.VisitAsync(ReaderKind.Reader)).GetAsync(answer.Location ?? "");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }
}
