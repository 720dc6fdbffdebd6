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
    [InlineData("/account/login", "application/x-www-form-urlencoded; charset=utf-7")]
    public async Task A_form_that_cannot_be_read_is_refused_with_a_page_and_the_sites_headers(string path, string type)
    {
        using var content = new ByteArrayContent("abc"u8.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
        var answer = await site.Visit().SendAsync(HttpMethod.Post, path, content);

        Assert.InRange((int)answer.Status, 400, 499);
        Assert.NotNull(answer["Content-Security-Policy"]);
        Assert.NotNull(answer.Document.QuerySelector(".failure"));
    }

    [Fact]
    public async Task A_field_in_an_encoding_that_nobody_speaks_is_refused()
    {
        using var content = new StringContent("--x\r\nContent-Disposition: form-data; name=Email\r\nContent-Type: text/plain; charset=utf-7\r\n\r\na\r\n--x--\r\n");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Visit().SendAsync(HttpMethod.Post, "/account/login", content)).Status);
    }

    [Fact]
    public async Task Characters_that_have_no_normal_form_are_taken_as_they_stand()
    {
        var visitor = site.Visit();
        var answer = await visitor.SubmitAsync("/account/login", ("Email", "a\ufffeb@example.org"), ("Password", "a long\ufffe password"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var staff = await site.VisitAsync(ReaderKind.Admin);
        foreach (var page in new[] { "/admin/readers", "/admin/record", "/admin/articles", "/admin/works" })
            Assert.Equal((page, HttpStatusCode.OK), (page, (await staff.GetAsync($"{page}?q=%EF%BF%BE")).Status));
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
