using System.Net.Http.Headers;
using ReviewPortal.Web.Tests.Site;

namespace ReviewPortal.Web.Tests.Hosting;

public sealed class UnreadableFormTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("/account/login", "multipart/form-data")]
    [InlineData("/account/register", "multipart/form-data; boundary=x")]
    [InlineData("/", "multipart/form-data")]
    [InlineData("/nothing", "multipart/form-data")]
    public async Task A_form_that_cannot_be_read_is_refused_with_a_page_and_the_sites_headers(string path, string type)
    {
        using var content = new ByteArrayContent("abc"u8.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
        var answer = await site.Visit().SendAsync(HttpMethod.Post, path, content);

        Assert.InRange((int)answer.Status, 400, 499);
        Assert.NotNull(answer["Content-Security-Policy"]);
        Assert.NotNull(answer.Document.QuerySelector(".failure"));
    }

    [Fact]
    public async Task More_fields_than_any_form_has_are_refused_in_words()
    {
        var fields = Enumerable.Range(0, 2000).Select(i => ($"a{i}", "b")).ToArray();
        var answer = await site.Visit().PostAsync("/account/register", fields);
        Assert.InRange((int)answer.Status, 400, 499);
        Assert.NotNull(answer.Document.QuerySelector(".failure"));
    }
}
